import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** What the linter is made of: its settings, its plugin, and the table that the rule on imports is made from. */
const LINTER = ['.oxlintrc.jsonc', 'tools/lint', 'tools/rooms'];

/** One import, written into a file that does not exist. */
export interface Planted {
	/** Path of the file from the repository's root. */
	readonly file: string;
	/** One line of TypeScript. */
	readonly line: string;
}

/** What oxlint reports, as far as it is read here. */
interface Report {
	readonly diagnostics: ReadonlyArray<{
		/** The rule, which errors of syntax do not have. */
		readonly code?: string;
		readonly message: string;
		readonly filename: string;
		readonly labels: ReadonlyArray<{ readonly span: { readonly line: number } }>;
	}>;
}

/**
 * Lints imports as `npm run lint` would: with its settings and rules, in a folder that stands for the repository.
 * @returns Those that the rule on imports refuses
 */
export function lintPlanted(planted: readonly Planted[]): Set<Planted> {
	const byFile = new Map<string, Planted[]>();
	for (const each of planted) byFile.set(each.file, [...(byFile.get(each.file) ?? []), each]);
	const folder = mkdtempSync(join(tmpdir(), 'fink-planted-'));
	try {
		for (const path of LINTER) cpSync(join(ROOT, path), join(folder, path), { recursive: true });
		symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
		for (const [file, lines] of byFile) {
			mkdirSync(dirname(join(folder, file)), { recursive: true });
			writeFileSync(join(folder, file), lines.map(({ line }) => `${line}\n`).join(''));
		}
		const refused = new Set<Planted>();
		const { diagnostics } = lint(folder, [...byFile.keys()]);
		for (const { code, message, filename, labels } of diagnostics) {
			if (code === undefined) throw new Error(`${filename}: ${message}`);
			if (code !== 'house(imports)') continue;
			for (const { span } of labels) refused.add(byFile.get(filename)![span.line - 1]);
		}
		return refused;
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function lint(folder: string, files: readonly string[]): Report {
	const program = join(ROOT, 'node_modules', '.bin', 'oxlint');
	const { stdout, stderr } = spawnSync(program, ['-f', 'json', ...files], {
		cwd: folder,
		encoding: 'utf8',
		maxBuffer: 64 * 1024 * 1024,
	});
	if (!stdout.startsWith('{')) throw new Error(`oxlint did not lint: ${stdout}${stderr}`);
	return JSON.parse(stdout) as Report;
}
