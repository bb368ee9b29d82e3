import { planReading, type Cursor, type WatchMemory } from '../../src';

const NOW = 61_210;

/** One settled alert a minute: number n is n minutes old. */
const cursorWith = (count: number): Cursor => ({
	targets: new Map([
		[
			'tag a',
			{
				sinceMjdTai: NOW - 4,
				newestMjdTai: NOW,
				seen: new Map(
					Array.from({ length: count }, (_, minute) => [`${minute}`, NOW - minute / 1440] as const),
				),
			},
		],
	]),
	fired: new Map(),
});

const memory = (rest: Partial<WatchMemory> = {}): WatchMemory => ({
	wholeReadMjdTai: NOW - 0.5 / 24,
	targets: new Set(['tag a']),
	openFrom: new Map(),
	...rest,
});

const planOf = (count: number, known?: WatchMemory) => {
	const { isWhole, since, anchors } = planReading(cursorWith(count), ['tag a'], known, NOW);
	return { isWhole, since: since.get('tag a') ?? NaN, anchor: anchors.get('tag a') };
};

describe('a plan of reading', () => {
	it('is the whole look-back while it holds few, down to the oldest that is settled', () => {
		expect(planOf(2500, memory())).toEqual({ isWhole: false, since: NOW - 4, anchor: '2499' });
	});

	it('is the newest 1,500 of many, and one more that is known', () => {
		const { isWhole, since, anchor } = planOf(3000, memory());
		expect([isWhole, anchor]).toEqual([false, '1500']);
		expect(since).toBeCloseTo(NOW - 1500 / 1440, 9);
	});

	it('goes back to what was left for a later poll, and to a settled one before it', () => {
		const openFrom = new Map([['tag a', NOW - 2000.5 / 1440]]);
		const { since, anchor } = planOf(3000, memory({ openFrom }));
		expect(anchor).toBe('2001');
		expect(since).toBeLessThan(NOW - 2000.5 / 1440);
		const oldest = new Map([['tag a', NOW - 3500 / 1440]]);
		expect(planOf(3000, memory({ openFrom: oldest }))).toMatchObject({ anchor: undefined });
		expect(planOf(3000, memory({ openFrom: oldest })).since).toBeLessThan(NOW - 3500 / 1440);
	});

	it.each<[string, WatchMemory | undefined]>([
		['after a restart', undefined],
		['after an hour', memory({ wholeReadMjdTai: NOW - 1.001 / 24 })],
		['when the clock was put back', memory({ wholeReadMjdTai: NOW + 0.001 })],
		['of another target', memory({ targets: new Set(['tag b']) })],
	])('is whole %s, and trusts nothing', (_, known) => {
		expect(planOf(3000, known)).toEqual({ isWhole: true, since: NOW - 4, anchor: undefined });
	});
});
