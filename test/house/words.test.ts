import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

const sources = (folder: string) =>
	readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.ts') && !path.includes('node_modules'))
		.map((path) => ({
			path: join(folder, path),
			lines: readFileSync(join(ROOT, folder, path), 'utf8').split('\n'),
		}));

const linesWith = (folder: string, pattern: RegExp) =>
	sources(folder).flatMap(({ path, lines }) =>
		lines.flatMap((line, index) =>
			pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [],
		),
	);

describe('words', () => {
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
