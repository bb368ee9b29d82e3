import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { openTools, type Tools } from './support/openTools';

let tools: Tools;
let longest: string;
beforeAll(async () => {
	tools = await openTools();
	const { sandbox } = tools;
	const count = (id: string) => sandbox.sky.sourcesOf(id).length;
	longest = [...sandbox.sky.objectIds()].sort((a, b) => count(b) - count(a))[0];
});
afterAll(async () => await tools.close());

/** Tokens of o200k_base; measured 2026-11-28 with some 20 % to spare. */
describe('what a model reads costs at most', () => {
	it.each<[string, Record<string, unknown>, number]>([
		['fink_get_object', {}, 420],
		['fink_get_light_curve', {}, 900],
		['fink_get_light_curve', { max_rows: 5000 }, 3600],
		['fink_show_object', {}, 420],
		['fink_search_alerts', { tag: 'in_tns', since: '30d' }, 1000],
		['fink_search_alerts', { tag: 'in_tns', since: '30d', max_rows: 1000 }, 3600],
		['fink_find_object', {}, 200],
		['fink_get_asteroid', { name: '8467' }, 650],
		['fink_count_night', { night: '2026' }, 3600],
	])('of %s %j: %i tokens and 8,000 characters', async (name, given, most) => {
		const about = name === 'fink_find_object' ? { query: longest } : { diaObjectId: longest };
		const { isError, text } = await tools.call(name, { ...about, ...given });
		expect(isError).toBe(false);
		expect(text.length).toBeLessThanOrEqual(8000);
		const tokens = encode(text).length;
		process.stdout.write(`${name}: ${tokens} tokens\n`);
		expect(tokens).toBeLessThanOrEqual(most);
	});

	it('is cut at a row that is whole, and says how to go on', async () => {
		const { csv, rows, total, more } = await tools.ask('fink_get_light_curve', {
			diaObjectId: longest,
			max_rows: 3,
		});
		expect(String(csv).split('\n')).toHaveLength(4);
		expect(rows).toBe(3);
		expect(total).toBe(tools.sandbox.sky.sourcesOf(longest).length);
		expect(more).toMatch(/^Call again with before=2026-\d\d-\d\dT/);
	});

	it('goes on to the last row, none lost and none twice', async () => {
		const ids = new Set<string>();
		let before = '';
		for (let page = 0; page < 100; page++) {
			const { csv, more } = await tools.ask('fink_get_light_curve', {
				diaObjectId: longest,
				max_rows: 7,
				before,
			});
			for (const line of String(csv).split('\n').slice(1)) {
				expect(ids).not.toContain(line);
				ids.add(line);
			}
			if (more === undefined) break;
			before = /before=(\S+)/.exec(String(more))?.[1] ?? '';
		}
		expect(ids.size).toBe(tools.sandbox.sky.sourcesOf(longest).length);
	});
});
