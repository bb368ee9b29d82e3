import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';

import { preProcessFile } from 'typescript';

import { roomOf } from './roomOf';
import { targetOf } from './whyRefused';

const SKIPPED = new Set(['node_modules', 'dist', 'reports', 'fixtures', 'out', '.git']);

/**
 * Every TypeScript file of the rooms, with the files of the repository that it imports, types included. Paths are from
 * the root.
 */
export function readImports(root: string): Map<string, string[]> {
	const files = new Set(filesIn(root, root).filter((path) => roomOf(path) !== undefined));
	return new Map(
		[...files].map((file) => {
			const { importedFiles } = preProcessFile(readFileSync(join(root, file), 'utf8'));
			const targets = importedFiles.flatMap(({ fileName }) => {
				const path = targetOf(file, fileName);
				return [path, `${path}.ts`, `${path}/index.ts`].filter((name) => files.has(String(name)));
			});
			return [file, [...new Set(targets as string[])]];
		}),
	);
}

function filesIn(folder: string, root: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : filesIn(path, root);
		return entry.name.endsWith('.ts') ? [relative(root, path).split(sep).join(posix.sep)] : [];
	});
}
