import { MAX_SEEN, type WatchRules } from '../../src';
import { Random } from './support/Random';
import { PlacesSky } from './support/PlacesSky';
import { StreamedSky } from './support/StreamedSky';
import { Watcher, idsOf } from './support/Watcher';

const RULES: WatchRules = {
	conditions: {},
	lookBackDays: 2,
	maxPerPoll: 1000,
	maxSeen: MAX_SEEN,
};

const HOUR = 1 / 24;

function watchTag(rules = RULES) {
	const sky = new StreamedSky();
	const watcher = new Watcher(sky, rules, () => sky.feed());
	/** Hands on until nothing comes; ids in order. */
	const drain = async () => {
		const ids: string[] = [];
		for (;;) {
			const rows = await watcher.poll();
			if (rows.length === 0) return ids;
			ids.push(...idsOf(rows));
		}
	};
	return { sky, watcher, drain };
}

const newestIds = (sky: StreamedSky, count: number) => sky.alerts.slice(-count).map(({ id }) => id);

describe('a time in the future', () => {
	it.each([80_000, 61_202.5, 88_069, 1e9])(
		'(a row of MJD %d) leaves the watch hearing, and comes once',
		async (mjdTai) => {
			const { sky, watcher, drain } = watchTag();
			sky.ingest(50, sky.now - 0.1);
			await drain();
			sky.ingest(1, mjdTai);
			const [odd] = newestIds(sky, 1);
			const isServed = mjdTai < 1e9;
			expect(await drain()).toEqual(isServed ? [odd] : expect.anything());
			for (let night = 0; night < 5; night++) {
				sky.now += 0.7;
				sky.ingest(20, sky.now - 0.01);
				const expected = newestIds(sky, 20);
				if (night % 2 === 1) watcher.restart();
				expect(new Set(await drain())).toEqual(new Set(expected));
				expect(watcher.faults).toEqual([]);
			}
			expect(watcher.futureIds.filter((id) => id === odd)).toHaveLength(isServed ? 1 : 1);
		},
	);

	it('at the baseline does not hide what comes', async () => {
		const { sky, drain } = watchTag();
		sky.ingest(50, sky.now - 0.1);
		sky.ingest(1, 80_000);
		expect(await drain()).toEqual([]);
		sky.ingest(20, sky.now - 0.01);
		expect(await drain()).toHaveLength(20);
		expect(await drain()).toEqual([]);
	});

	it.each<[string, (text: string, now: number) => string, RegExp]>([
		[
			'since after now',
			(text, now) => text.replace(/"sinceMjdTai":[\d.]+/, `"sinceMjdTai":${now + 0.4}`),
			/begins in the future/,
		],
		[
			'since far after now',
			(text) => text.replace(/"sinceMjdTai":[\d.]+/, '"sinceMjdTai":79998'),
			/begins in the future/,
		],
		[
			'since after newest',
			(text, now) => text.replace(/"newestMjdTai":[\d.]+/, `"newestMjdTai":${now - 30}`),
			/begins after its newest/,
		],
	])('in a cursor (%s) is damage, and the next 20 of 20 come', async (_, damage, fault) => {
		const { sky, watcher, drain } = watchTag();
		sky.ingest(50, sky.now - 0.1);
		await drain();
		watcher.stored = damage(watcher.stored ?? '', sky.now);
		watcher.restart();
		sky.ingest(20, sky.now - 0.01);
		const expected = newestIds(sky, 20);
		const rows = await watcher.poll();
		expect(watcher.faults.join()).toMatch(fault);
		expect(idsOf(rows)).toEqual(expect.arrayContaining(expected));
		await watcher.poll();
		expect(watcher.faults).toEqual([]);
	});

	it('of thousands of rows never fills the memory, nor hides others', async () => {
		const { sky, watcher, drain } = watchTag({ ...RULES, maxPerPoll: 10_000 });
		sky.ingest(50, sky.now - 0.1);
		await drain();
		for (let night = 0; night < 4; night++) {
			sky.ingest(4000, 80_000 + night);
			sky.ingest(20, sky.now - 0.01);
			const expected = newestIds(sky, 20);
			expect(await drain()).toEqual(expect.arrayContaining(expected));
			sky.now += 0.5;
		}
		expect(watcher.futureIds.length).toBe(new Set(watcher.futureIds).size);
		expect(watcher.stored?.length).toBeLessThan(20 * 14_200 + 5000);
	});
});

describe('a row that is processed again', () => {
	it.each([true, false])('comes once, for any new time (old row stays: %s)', async (stays) => {
		const random = new Random(17);
		const { sky, watcher, drain } = watchTag();
		sky.ingest(50, sky.now - 0.1);
		await drain();
		const times = new Map<string, number>();
		const count = (ids: readonly string[]) => {
			for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
		};
		for (let step = 0; step < 120; step++) {
			sky.now += random.between(0.01, 0.2);
			sky.ingest(random.whole(1, 20), sky.now - random.between(0, 0.01));
			count(await drain());
			const recent = sky.alerts.flatMap(({ mjdTai }, index) =>
				mjdTai > sky.newestMjdTai - 1.95 ? [index] : [],
			);
			for (let n = 0; n < 3; n++) {
				const index = random.pick(recent);
				const shift = random.chance(0.5) ? random.between(-0.02, 0.02) : random.between(-1, 1);
				sky.reprocess(index, Math.min(sky.now, sky.alerts[index].mjdTai + shift), stays);
			}
			count(await drain());
			if (random.chance(0.2)) watcher.restart();
		}
		const wrong = sky.alerts.slice(50).filter(({ id }) => times.get(id) !== 1);
		expect(wrong).toEqual([]);
		expect(sky.alerts.slice(0, 50).filter(({ id }) => times.has(id))).toEqual([]);
	});
});

describe('an alert that is given to another object', () => {
	it('comes once, also when both are watched and one of them was quiet', async () => {
		const random = new Random(4);
		const sky = new PlacesSky();
		const places = ['object a', 'object b', 'object c'];
		const objects = places.map((place) => sky.appear([place]));
		const watcher = new Watcher(sky, RULES, () => sky.feed(places));
		sky.ingest(objects[0], sky.now - 60);
		sky.ingest(objects[1], sky.now - 0.5);
		await watcher.poll();
		const times = new Map<string, number>();
		for (let step = 0; step < 150; step++) {
			sky.now += random.between(0.01, 0.5);
			sky.ingest(objects[random.chance(0.9) ? 1 : 2], sky.now - 0.001);
			for (const id of idsOf(await watcher.poll())) times.set(id, (times.get(id) ?? 0) + 1);
			sky.reassign(random.whole(2, sky.alerts.length - 1), objects[random.whole(0, 2)]);
			if (random.chance(0.2)) watcher.restart();
			for (const id of idsOf(await watcher.poll())) times.set(id, (times.get(id) ?? 0) + 1);
		}
		expect(sky.alerts.slice(2).filter(({ id }) => times.get(id) !== 1)).toEqual([]);
	});

	it('brings one alert, not its history, to a place that was quiet', async () => {
		for (const isOldThere of [false, true]) {
			const sky = new PlacesSky();
			const old = sky.appear(['place']);
			if (isOldThere) sky.ingest(old, sky.now - 100);
			const watcher = new Watcher(sky, RULES, () => sky.feed(['place']));
			expect(await watcher.poll()).toEqual([]);
			const object = sky.appear(['place']);
			for (let n = 200; n > 0; n--) sky.ingest(object, sky.now - 2.1 - n / 4);
			sky.ingest(object, sky.now - 0.01);
			expect(idsOf(await watcher.poll())).toEqual([sky.alerts[sky.alerts.length - 1].id]);
			expect(await watcher.poll()).toEqual([]);
		}
	});
});

describe('a tag that is changed', () => {
	it('A → B → A loses nothing within the look-back, and repeats nothing', async () => {
		const skies = [new StreamedSky('a'), new StreamedSky('b')];
		let watched = 0;
		const watcher = new Watcher(
			{
				get now() {
					return skies[0].now;
				},
				requests: 0,
				rowsServed: 0,
				bytesServed: 0,
			},
			RULES,
			() => skies[watched].feed(),
		);
		const random = new Random(3);
		const times = new Map<string, number>();
		for (const sky of skies) sky.ingest(40, sky.now - 0.2);
		await watcher.poll();
		const begun = new Set([0]);
		const due = new Set<string>();
		for (let step = 0; step < 80; step++) {
			for (const [index, sky] of skies.entries()) {
				sky.now += 0.2;
				sky.ingest(random.whole(0, 9), sky.now - 0.01);
				if (begun.has(index)) for (const { id } of sky.alerts.slice(40)) due.add(id);
			}
			if (random.chance(0.3)) watched = 1 - watched;
			if (random.chance(0.2)) watcher.restart();
			for (const id of idsOf(await watcher.poll())) times.set(id, (times.get(id) ?? 0) + 1);
			if (!begun.has(watched)) {
				// what was there when it was chosen first is its baseline
				begun.add(watched);
				for (const { id } of skies[watched].alerts) times.set(id, 1);
			}
		}
		for (watched of [0, 1]) {
			for (const id of idsOf(await watcher.poll())) times.set(id, (times.get(id) ?? 0) + 1);
		}
		expect([...due].filter((id) => times.get(id) !== 1)).toEqual([]);
	});

	it('forgets a tag that was left once no window reaches back to its alerts', async () => {
		const { sky, watcher } = watchTag();
		sky.ingest(40, sky.now - 0.2);
		await watcher.poll();
		const next = new StreamedSky('other');
		next.now = sky.now;
		const other = new Watcher(next, RULES, () => next.feed());
		other.stored = watcher.stored;
		await other.poll();
		next.now += 2.1;
		await other.poll();
		expect(other.stored).toContain('"tag in_tns"');
		next.ingest(1, next.now - 0.01);
		expect(await other.poll()).toHaveLength(1);
		// The window moves on when it was read whole, once an hour; with it goes what it can't find again.
		next.now += 1.5 / 24;
		expect(await other.poll()).toHaveLength(0);
		expect(await other.poll()).toHaveLength(0);
		expect(other.stored).not.toContain('"tag in_tns"');
	});
});

describe('a server that gives 1,000 rows at most', () => {
	it('hands on 3,000 of 3,000 alerts', async () => {
		const { sky, drain } = watchTag();
		sky.rowCap = 1000;
		sky.ingest(1000, sky.now - 0.5);
		await drain();
		for (let night = 0; night < 3; night++) {
			sky.now += 0.2;
			for (let visit = 0; visit < 20; visit++) sky.ingest(150, sky.now - 0.004 * visit);
			expect(new Set(await drain())).toEqual(new Set(newestIds(sky, 3000)));
		}
	});
});

describe('steady traffic of 20,000 alerts a day', () => {
	it('costs 2 requests a poll without news, 3 with, and 0.5 MB; a late alert comes within an hour', async () => {
		const { sky, watcher, drain } = watchTag();
		const perMinute = 14;
		for (let minute = -2880; minute < 0; minute++) sky.ingest(perMinute, sky.now + minute / 1440);
		await drain();
		sky.now += 1.01 * HOUR;
		await drain();
		watcher.costs.length = 0;
		const wholes: number[] = [];
		let open = 0;
		for (let poll = 0; poll < 36; poll++) {
			const minutes = poll % 2 === 0 ? 15 : 1;
			sky.now += minutes / 1440;
			const first = sky.alerts.length;
			if (minutes > 1) {
				for (let n = 0; n < minutes; n++) sky.ingest(perMinute, sky.now - (n + 0.5) / 1440);
			}
			if (poll % 6 === 3) sky.ingest(1, sky.newestMjdTai - 1.9);
			open += sky.alerts.length - first;
			const rows = await watcher.poll();
			open -= rows.length;
			const cost = watcher.costs[watcher.costs.length - 1];
			if (cost.requests > 3) wholes.push(poll);
			else {
				expect(cost.requests).toBeLessThanOrEqual(rows.length > 0 ? 3 : 2);
				expect(cost.bytesServed).toBeLessThan(500_000);
			}
		}
		// 288 minutes: the whole look-back is read four times
		expect(wholes).toHaveLength(4);
		sky.now += 1.01 * HOUR;
		open -= (await drain()).length;
		expect(open).toBe(0);
		const most = Math.max(...watcher.costs.map(({ cursorBytes }) => cursorBytes));
		expect(most).toBeLessThan(22 * 42_000);
	});
});
