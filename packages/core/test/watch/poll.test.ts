import { MAX_SEEN, type WatchRules } from '../../src';
import { Random } from './support/Random';
import { StreamedSky } from './support/StreamedSky';
import { Watcher, idsOf, type PollCost } from './support/Watcher';

const RULES: WatchRules = {
	conditions: {},
	lookBackDays: 2,
	maxPerPoll: 1000,
	maxSeen: MAX_SEEN,
};

/** More with `SEEDS=1000`. */
const SEEDS = Number(process.env.SEEDS ?? 3);

/** How often each alert was handed on, and what the test did that may repeat some. */
interface Story {
	readonly sky: StreamedSky;
	readonly watcher: Watcher;
	readonly times: Map<string, number>;
	/** Alerts that may come twice: handed on by a process that died, or before the cursor was damaged. */
	readonly mayRepeat: Set<string>;
	/** Alerts older than the look-back when a poll met a cursor that was damaged beyond its window's start. */
	readonly mayBeLost: Set<string>;
	isDamaged: boolean;
	readonly firstNew: number;
}

async function begin(rules: WatchRules, pageSize?: number): Promise<Story> {
	const sky = new StreamedSky();
	sky.ingest(30, sky.now - 1.5);
	sky.ingest(40, sky.now - 0.1);
	const watcher = new Watcher(sky, rules, () => sky.feed(pageSize));
	expect(await watcher.poll()).toEqual([]);
	return {
		sky,
		watcher,
		times: new Map(),
		mayRepeat: new Set(),
		mayBeLost: new Set(),
		isDamaged: false,
		firstNew: sky.alerts.length,
	};
}

async function poll(story: Story, isSaved = true): Promise<number> {
	const { sky, watcher, times, mayRepeat, mayBeLost } = story;
	if (story.isDamaged) {
		const oldest = sky.newestMjdTai - watcher.rules.lookBackDays;
		for (const { id, mjdTai } of sky.alerts) if (mjdTai <= oldest) mayBeLost.add(id);
	}
	const rows = await watcher.poll(isSaved);
	if (isSaved) story.isDamaged = false;
	const order = rows.map((row) => Number(row['r:midpointMjdTai']));
	expect(order).toEqual([...order].sort((a, b) => a - b));
	for (const id of idsOf(rows)) {
		times.set(id, (times.get(id) ?? 0) + 1);
		if (!isSaved) mayRepeat.add(id);
	}
	return rows.length;
}

/** Until nothing comes, also an hour later: late alerts are looked for once an hour. */
async function drain(story: Story): Promise<void> {
	while ((await poll(story)) > 0);
	story.sky.now += 1.01 / 24;
	while ((await poll(story)) > 0);
}

/** Every alert since the baseline exactly once; before it never, but for what may repeat. */
function expectExactlyOnce({ sky, times, mayRepeat, mayBeLost, firstNew }: Story): void {
	const wrong = sky.alerts.flatMap(({ id }, index) => {
		const count = times.get(id) ?? 0;
		const least = index < firstNew || mayBeLost.has(id) ? 0 : 1;
		const most = mayRepeat.has(id) ? Infinity : index < firstNew ? 0 : 1;
		return count >= least && count <= most ? [] : [`alert ${index} came ${count} times`];
	});
	expect(wrong.slice(0, 5)).toEqual([]);
}

/** Lets a seed decide what happens, step by step. */
async function live(seed: number, rules: WatchRules, pageSize: number): Promise<Story> {
	const random = new Random(seed);
	const story = await begin(rules, pageSize);
	const { sky, watcher } = story;
	for (let step = 0; step < 40; step++) {
		sky.now += random.chance(0.05) ? random.between(3, 9) : random.between(0.001, 0.1);
		const visits = random.whole(0, 4);
		for (let visit = 0; visit < visits; visit++) {
			const ties = random.chance(0.05) ? 500 : random.whole(1, 30);
			sky.ingest(ties, sky.now - random.between(0.0005, 0.01));
		}
		if (random.chance(0.3)) {
			// As late as the look-back lets it be, against the newest alert of that moment.
			sky.ingest(
				random.whole(1, 5),
				sky.newestMjdTai - random.between(0, 0.99) * rules.lookBackDays,
			);
		}
		if (random.chance(0.3)) {
			sky.failAt = random.whole(1, 4);
			await poll(story).catch((error: Error) => expect(error.message).toMatch(/down/));
			sky.failAt = Infinity;
		}
		if (random.chance(0.1)) await poll(story, false);
		if (random.chance(0.3)) watcher.restart();
		if (random.chance(0.06)) damage(story, random);
		if (random.chance(0.7)) await poll(story);
	}
	await drain(story);
	expectExactlyOnce(story);
	expect(Math.max(...watcher.costs.map(({ delivered }) => delivered))).toBeLessThanOrEqual(
		rules.maxPerPoll,
	);
	return story;
}

/** Something happens to the static data. */
function damage(story: Story, random: Random): void {
	const { sky, watcher, mayRepeat } = story;
	const text = watcher.stored ?? '';
	const kinds: Array<() => string> = [
		() => text.slice(0, random.whole(0, text.length)),
		() => '{}',
		() => '"garbage"',
		() => '[1,2]',
		() => text.replace('"version":1', '"version":0'),
		() => text.replace(/"sinceMjdTai":[\d.]+/, '"sinceMjdTai":null'),
		() => text.replace(/"newestMjdTai":[\d.]+/, '"newestMjdTai":"yesterday"'),
		() => text.replace(/ \d+/, ' 17x'),
		() => text.replace(/"seen":\{/, '"seen":{"noon":"1 2",'),
		() => text.replace(/"seen":\{.*\}(?=\}\})/, '"seen":7'),
	];
	watcher.stored = random.pick(kinds)();
	watcher.restart();
	story.isDamaged = true;
	for (const { id } of sky.alerts) mayRepeat.add(id);
}

describe('a watched tag over a sky that streams', () => {
	it(`hands on every alert exactly once, for ${SEEDS} seeds of trouble`, async () => {
		const costs = new Map([500, 1000, 10_000].map((pageSize) => [pageSize, [] as PollCost[]]));
		for (let seed = 1; seed <= SEEDS; seed++) {
			try {
				const random = new Random(seed * 977);
				const rules = { ...RULES, maxPerPoll: random.pick([200, 500, 1000]) };
				const pageSize = random.pick([...costs.keys()]);
				const { watcher } = await live(seed, rules, pageSize);
				costs.get(pageSize)?.push(...watcher.costs);
			} catch (error) {
				throw new Error(`seed ${seed}`, { cause: error });
			}
		}
		for (const [pageSize, polls] of costs) {
			const most = (pick: (cost: PollCost) => number) => Math.max(0, ...polls.map(pick));
			process.stdout.write(
				`pages of ${pageSize}: ${polls.length} polls, at most ` +
					`${most(({ requests }) => requests)} requests, ` +
					`${most(({ rowsServed }) => rowsServed)} rows and a cursor of ` +
					`${most(({ cursorBytes }) => cursorBytes)} bytes\n`,
			);
		}
	});

	it('asks once when nothing is new, and leaves the cursor as it is', async () => {
		const { watcher } = await begin(RULES);
		const before = watcher.stored;
		expect(await watcher.poll()).toEqual([]);
		expect(watcher.costs.at(-1)).toMatchObject({ requests: 1, delivered: 0 });
		expect(watcher.stored).toBe(before);
	});

	it('catches up with 20,000 alerts after nine days, oldest first, in bounded polls', async () => {
		const pageSize = 2000;
		const story = await begin(RULES, pageSize);
		for (let visit = 0; visit < 40; visit++) {
			story.sky.now += 9 / 40;
			story.sky.ingest(500, story.sky.now - 0.001);
		}
		const order: number[] = [];
		for (let polls = 0; polls < 20; polls++) {
			const rows = await story.watcher.poll();
			order.push(...rows.map((row) => Number(row['r:midpointMjdTai'])));
			for (const id of idsOf(rows)) story.times.set(id, (story.times.get(id) ?? 0) + 1);
		}
		expect(order).toHaveLength(20_000);
		expect(order).toEqual([...order].sort((a, b) => a - b));
		expectExactlyOnce(story);
		const { costs } = story.watcher;
		expect(Math.max(...costs.map(({ requests }) => requests))).toBeLessThanOrEqual(24);
		expect(Math.max(...costs.map(({ rowsServed }) => rowsServed))).toBeLessThan(16 * pageSize);
	});

	it.each([
		['500 alerts of one time, 100 at a time', 500, 100, 300],
		['a burst of 20,000 alerts of one time', 20_000, 5000, 10_000],
	])('does not stall at %s', async (_, burst, maxPerPoll, pageSize) => {
		const story = await begin({ ...RULES, maxPerPoll }, pageSize);
		story.sky.now += 0.02;
		story.sky.ingest(burst, story.sky.now - 0.001);
		for (let left = burst; left > 0; left -= maxPerPoll) {
			expect(await poll(story)).toBe(maxPerPoll);
		}
		expect(await poll(story)).toBe(0);
		expectExactlyOnce(story);
		const { costs } = story.watcher;
		expect(Math.max(...costs.map(({ cursorBytes }) => cursorBytes))).toBeLessThan(30 * burst);
	});

	it('loses and repeats nothing when each request in turn fails', async () => {
		const story = await begin({ ...RULES, maxPerPoll: 300 }, 200);
		let failures = 0;
		for (let round = 0; round < 12; round++) {
			story.sky.now += 0.5;
			for (let visit = 0; visit < 3; visit++) story.sky.ingest(150, story.sky.now - 0.01 * visit);
			story.sky.ingest(3, story.sky.newestMjdTai - 1.9);
			for (let request = 1; ; request++) {
				const before = story.watcher.stored;
				story.sky.failAt = request;
				const isDone = await poll(story).then(
					() => true,
					(error: Error) => {
						if (error.message !== 'the server is down') throw error;
						return false;
					},
				);
				story.sky.failAt = Infinity;
				if (isDone) break;
				failures++;
				expect(story.watcher.stored).toBe(before);
			}
		}
		await drain(story);
		expect(failures).toBeGreaterThan(40);
		expectExactlyOnce(story);
	});

	it('takes a baseline again for a first poll that failed', async () => {
		const sky = new StreamedSky();
		sky.ingest(700, sky.now - 0.3);
		const watcher = new Watcher(sky, RULES, () => sky.feed(200));
		for (let request = 1; request <= 4; request++) {
			sky.failAt = request;
			await expect(watcher.poll()).rejects.toThrow(/down/);
			expect(watcher.stored).toBeUndefined();
		}
		sky.failAt = Infinity;
		expect(await watcher.poll()).toEqual([]);
		sky.ingest(1, sky.now - 0.2);
		expect(await watcher.poll()).toHaveLength(1);
	});

	it('hands an alert on again, not never, when the process dies before it is saved', async () => {
		const story = await begin(RULES);
		story.sky.ingest(5, story.sky.now - 0.001);
		expect(await poll(story, false)).toBe(5);
		expect(await poll(story)).toBe(5);
		expect(await poll(story)).toBe(0);
	});

	it('knows what is old after a pause of weeks, and what is late then', async () => {
		const { sky, watcher } = await begin(RULES);
		sky.now += 60;
		expect(await watcher.poll()).toEqual([]);
		sky.ingest(2, sky.newestMjdTai - 1.9);
		sky.ingest(3, sky.newestMjdTai - 2.1);
		expect(await watcher.poll()).toHaveLength(2);
	});

	it('begins a tag that was empty at first with the look-back, and lets no history in', async () => {
		const sky = new StreamedSky();
		const watcher = new Watcher(sky, RULES, () => sky.feed());
		expect(await watcher.poll()).toEqual([]);
		sky.ingest(5000, sky.now - 40);
		sky.ingest(3, sky.now - 1.9);
		expect(await watcher.poll()).toHaveLength(3);
		expect(await watcher.poll()).toEqual([]);
	});

	it('begins with the last hours when asked to', async () => {
		const sky = new StreamedSky();
		sky.ingest(4, sky.now - 0.9);
		sky.ingest(5, sky.now - 0.2);
		const watcher = new Watcher(sky, RULES, () => sky.feed());
		watcher.start = { kind: 'lastHours', hours: 12 };
		expect(await watcher.poll()).toHaveLength(5);
		expect(await watcher.poll()).toEqual([]);
	});

	it('never shortens the look-back past an alert that waits for a later poll', async () => {
		const story = await begin({ ...RULES, maxPerPoll: 20, maxSeen: 100 });
		story.sky.ingest(20, story.sky.now - 0.001);
		expect(await poll(story)).toBe(20);
		story.sky.ingest(100, story.sky.now - 1.4);
		for (const count of [20, 20, 20, 20, 20, 0]) expect(await poll(story)).toBe(count);
		expectExactlyOnce(story);
	});

	it('remembers no more than it may, and shortens the look-back instead', async () => {
		const { sky, watcher } = await begin({ ...RULES, maxSeen: 1000 });
		for (let visit = 0; visit < 20; visit++) {
			sky.now += 0.01;
			sky.ingest(400, sky.now - 0.001);
			expect(await watcher.poll()).toHaveLength(400);
			expect(watcher.costs.at(-1)?.cursorBytes).toBeLessThan(25_000);
		}
		expect(await watcher.poll()).toEqual([]);
		sky.ingest(1, sky.now - 0.005);
		sky.ingest(1, sky.now - 0.1);
		expect(await watcher.poll()).toHaveLength(1);
	});
});
