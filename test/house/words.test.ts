import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

const FOLDERS = ['packages', 'nodes', 'credentials', 'test', 'tools'];

/** Folders that are installed or built. */
const MADE = /(^|\/)(node_modules|dist|coverage|reports)\//;

const SOURCES = FOLDERS.flatMap((folder) =>
	readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.[cm]?[jt]s$/.test(path) && !MADE.test(path))
		.map((path) => ({
			path: join(folder, path),
			lines: readFileSync(join(ROOT, folder, path), 'utf8').split('\n'),
		})),
);

const linesWith = (folder: string, pattern: RegExp) =>
	SOURCES.filter(({ path }) => path.startsWith(`${folder}/`)).flatMap(({ path, lines }) =>
		lines.flatMap((line, index) =>
			pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [],
		),
	);

describe('words', () => {
	it.each(FOLDERS)('no comment in %s switches a lint rule off', (folder) => {
		expect(linesWith(folder, /(eslint|oxlint)-(disable)/)).toEqual([]);
	});

	it('core names neither a node nor an expression of n8n: kit does, see its remedies', () => {
		expect(
			linesWith(
				'packages/core/src',
				/Fink (Sources|Cutout|Trigger|Message|Quick Look)\b|Render (Cutout|Light Curve)|Plan Observation|Read Alert Packet|\$json|this node|\bitem \d/,
			),
		).toEqual([]);
	});

	it.each(['packages', 'nodes', 'tools'])('bounds in %s are called MAX_ and MIN_', (folder) => {
		expect(
			linesWith(
				folder,
				/\b(MOST|GREATEST|LARGEST|LONGEST|LEAST|SMALLEST|SHORTEST|FEWEST)(_[A-Z]|\b)/,
			),
		).toEqual([]);
	});
});
