import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** One import, written into a file that does not exist. */
export interface Planted {
	/** Path of the file from the repository's root. */
	readonly file: string;
	/** One line of TypeScript. */
	readonly line: string;
}

/** ESLint's sentence about each planted import, or undefined where it has none. */
export function lintPlanted(planted: readonly Planted[]): Array<string | undefined> {
	const byPath = new Map<string, Planted[]>();
	for (const each of planted) byPath.set(each.file, [...(byPath.get(each.file) ?? []), each]);
	const files = [...byPath].map(([path, lines]) => ({
		path,
		text: lines.map(({ line }) => `${line}\n`).join(''),
	}));
	const { stdout, stderr, status } = spawnSync(
		process.execPath,
		[join(__dirname, 'lintTexts.mjs')],
		{ input: JSON.stringify(files), encoding: 'utf8', maxBuffer: 1 << 26 },
	);
	if (status !== 0) throw new Error(stderr);
	const broken = JSON.parse(stdout) as Array<Array<{ line: number; message: string }>>;
	const found = new Map<Planted, string>();
	[...byPath.values()].forEach((lines, file) => {
		for (const { line, message } of broken[file]) found.set(lines[line - 1], message);
	});
	return planted.map((each) => found.get(each));
}
