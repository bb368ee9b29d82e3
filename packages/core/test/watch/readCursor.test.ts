import { readCursor, storeCursor, type Cursor } from '../../src';

const NOW = 61211;

const CURSOR: Cursor = {
	targets: new Map([
		[
			'tag in_tns',
			{
				sinceMjdTai: 61208.5,
				newestMjdTai: 61210.5,
				seen: new Map([
					['170094456272322680', 61210.5],
					['170094456272322681', 61210.5],
					['170094456272322682', 61209.25],
				]),
			},
		],
		['tag empty', { sinceMjdTai: 60676, newestMjdTai: null, seen: new Map() }],
	]),
	fired: new Map([['diaObject 170028485706776685', { mjdTai: 61210.5, ra: 53.25, dec: null }]]),
};

describe('a stored cursor', () => {
	it('comes back from JSON as it was', () => {
		const text = JSON.stringify(storeCursor(CURSOR));
		const read = readCursor(JSON.parse(text), NOW);
		expect(read).toEqual({
			cursor: CURSOR,
			damaged: new Map(),
			isIncomplete: false,
			faults: [],
		});
	});

	it('can be read by people', () => {
		expect(storeCursor(CURSOR)).toEqual({
			version: 1,
			targets: {
				'tag in_tns': {
					sinceMjdTai: 61208.5,
					newestMjdTai: 61210.5,
					newestUtc: '2026-06-19T11:59:23.000Z',
					seen: {
						'61209.25': '170094456272322682',
						'61210.5': '170094456272322680 170094456272322681',
					},
				},
				'tag empty': { sinceMjdTai: 60676, newestMjdTai: null, newestUtc: null, seen: {} },
			},
			fired: { '170028485706776685': [61210.5, 53.25, null] },
		});
	});

	it('is new before the first poll, and that is not a fault', () => {
		for (const nothing of [undefined, null]) {
			expect(readCursor(nothing, NOW)).toMatchObject({ isIncomplete: false, faults: [] });
		}
	});

	it.each([['text'], [7], [[]], [{}], [{ version: 1, targets: [] }]])(
		'may have held anything when it is %j',
		(stored) => {
			const { cursor, isIncomplete, faults } = readCursor(stored, NOW);
			expect(cursor.targets.size).toBe(0);
			expect(isIncomplete).toBe(true);
			expect(faults).not.toEqual([]);
		},
	);

	it('keeps the sound targets, and of a damaged one what can be read', () => {
		const stored = JSON.parse(JSON.stringify(storeCursor(CURSOR))) as {
			targets: Record<string, Record<string, unknown>>;
		};
		stored.targets['tag in_tns'].seen = { '61210.5': '170094456272322680 x', soon: '1' };
		const { cursor, damaged, isIncomplete, faults } = readCursor(stored, NOW);
		expect([...cursor.targets.keys()]).toEqual(['tag empty']);
		expect(damaged.get('tag in_tns')).toMatchObject({
			sinceMjdTai: 61208.5,
			seen: new Map([['170094456272322680', 61210.5]]),
		});
		expect(isIncomplete).toBe(false);
		expect(faults).toEqual(['"tag in_tns" is damaged']);
	});

	it.each([[61208.5e3], [-1], ['61208'], [NaN]])('does not believe the time %p', (sinceMjdTai) => {
		const stored = { version: 1, targets: { a: { sinceMjdTai, newestMjdTai: null, seen: {} } } };
		expect(readCursor(stored, NOW).damaged.get('a')?.sinceMjdTai).toBeUndefined();
	});
});
