import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** One import, written into a file that does not exist. */
export interface Planted {
	/** Path of the file from the repository's root. */
	readonly file: string;
	/** One line of TypeScript. */
	readonly line: string;
}

/** ESLint in a process of its own, which starts once for all tests of a file. */
export class PlantedLinter {
	private readonly child: ChildProcessByStdio<Writable, Readable, null>;
	private readonly answers: AsyncIterator<string>;

	constructor() {
		const program = join(__dirname, 'lintTexts.mjs');
		this.child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
		const lines: Interface = createInterface({ input: this.child.stdout });
		this.answers = lines[Symbol.asyncIterator]();
	}

	/** ESLint's sentence about each planted import, or undefined where it has none. */
	async lint(planted: readonly Planted[]): Promise<Array<string | undefined>> {
		const byPath = new Map<string, Planted[]>();
		for (const each of planted) byPath.set(each.file, [...(byPath.get(each.file) ?? []), each]);
		const files = [...byPath].map(([path, lines]) => ({
			path,
			text: lines.map(({ line }) => `${line}\n`).join(''),
		}));
		this.child.stdin.write(`${JSON.stringify(files)}\n`);
		const { done, value } = await this.answers.next();
		if (done) throw new Error('ESLint ended without an answer: what it said is above');
		const broken = JSON.parse(value) as Array<Array<{ line: number; message: string }>>;
		const found = new Map<Planted, string>();
		[...byPath.values()].forEach((lines, file) => {
			for (const { line, message } of broken[file]) found.set(lines[line - 1], message);
		});
		return planted.map((each) => found.get(each));
	}

	close(): void {
		this.child.stdin.end();
	}
}
