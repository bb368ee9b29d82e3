import { posix, relative, sep } from 'node:path';

import type { Rule } from 'eslint';

import { whyRefused } from './whyRefused';

/** Calls whose first argument names a module. */
const LOADERS = /^(require|require\.resolve|(jest|vi)\.\w+)$/;

/** A node of the syntax tree that may name a module, as far as the rule reads it. */
interface Importing {
	readonly type: string;
	readonly source?: Literal | null;
	readonly moduleReference?: { readonly expression?: Literal };
	readonly callee?: unknown;
	readonly arguments?: readonly Literal[];
}
interface Literal {
	readonly value?: unknown;
}

/**
 * The lint rule made from the table of rooms: refuses an import that the table does not list, whether it is written
 * as a relative path or by a package's name, and whether it imports values or types.
 * @param root The repository's root
 */
export function importRule(root: string): Rule.RuleModule {
	return {
		meta: { type: 'problem', schema: [] },
		create(context) {
			const file = relative(root, context.filename).split(sep).join(posix.sep);
			const check = (node: unknown): void => {
				const specifier = moduleOf(node as Importing, context.sourceCode);
				if (typeof specifier !== 'string') return;
				const why = whyRefused(file, specifier);
				if (why === undefined) return;
				context.report({
					node: node as Rule.Node,
					message: `${capital(why)} (see ARCHITECTURE.md)`,
				});
			};
			return {
				ImportDeclaration: check,
				ExportNamedDeclaration: check,
				ExportAllDeclaration: check,
				ImportExpression: check,
				TSImportType: check,
				TSImportEqualsDeclaration: check,
				CallExpression: check,
			};
		},
	};
}

/** The specifier that a node imports, or undefined if it imports nothing or what is computed. */
function moduleOf(node: Importing, code: Rule.RuleContext['sourceCode']): unknown {
	switch (node.type) {
		case 'TSImportEqualsDeclaration':
			return node.moduleReference?.expression?.value;
		case 'CallExpression':
			return LOADERS.test(code.getText(node.callee as Rule.Node))
				? node.arguments?.[0]?.value
				: undefined;
		default:
			return node.source?.value;
	}
}

const capital = (sentence: string): string => sentence[0].toUpperCase() + sentence.slice(1);
