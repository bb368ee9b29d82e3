import { fileURLToPath } from 'node:url';

import { builtinRules } from 'eslint/use-at-your-own-risk';
import { require as loadTypeScript } from 'tsx/cjs/api';

const { importRule } = loadTypeScript('../rooms/importRule.ts', import.meta.url);

/** Oxlint's plugin `house`: the rule made from the table of rooms, and those of ESLint that oxlint does not have. */
export default {
	meta: { name: 'house' },
	rules: {
		imports: importRule(fileURLToPath(new URL('../..', import.meta.url))),
		...Object.fromEntries(
			['no-dupe-args', 'no-octal', 'no-restricted-syntax'].map((name) => [
				name,
				builtinRules.get(name),
			]),
		),
	},
};
