import {
	EmptyAnswerError,
	ImageMemory,
	MAX_IMAGE_CHECKS,
	holdForImages,
	readHeld,
	stillHeld,
	storeHeld,
	type Sighting,
} from '../../src';

const HOUR_MS = 3_600_000;
const START_MS = Date.parse('2026-07-14T10:00:00Z');

/** A trigger that polls: what is held goes from poll to poll as it is stored. */
class Polls {
	nowMs = START_MS;
	stored: unknown;
	memory = new ImageMemory();
	readonly there = new Set<string>();
	asked: string[] = [];
	failsAfter = Infinity;
	trouble?: string;

	constructor(private readonly maxHours = 6) {}

	/** Looks for the images of these alerts, oldest first, and hands on those that are ready. */
	async poll(ids: readonly string[], mostHandedOn = Infinity) {
		this.asked = [];
		const { maxHours, nowMs } = this;
		const hold = holdForImages({
			held: readHeld(this.stored),
			maxHours,
			nowMs,
			memory: this.memory,
			hasImages: async (id) => {
				if (this.asked.push(id) > this.failsAfter) {
					throw new EmptyAnswerError('Fink is down', { advice: 'Wait.' });
				}
				return this.there.has(id);
			},
			isTimeUp: () => false,
		});
		const ready = await hold.chooseReady(ids.map(sighting));
		const handedOn = ids.filter((id) => ready.has(id)).slice(0, mostHandedOn);
		this.stored = storeHeld(stillHeld(hold, new Set(handedOn), { maxHours, nowMs }));
		this.trouble = hold.trouble()?.message;
		return { handedOn, missing: handedOn.filter((id) => hold.missing.has(id)), hold };
	}
}

const sighting = (diaSourceId: string): Sighting => ({
	target: 'tag in_tns',
	diaSourceId,
	diaObjectId: diaSourceId,
	identity: diaSourceId,
	mjdTai: 61235,
	row: {},
});

const idsFrom = (first: number, count: number) =>
	Array.from({ length: count }, (_, index) => String(170587117485000000n + BigInt(first + index)));

describe('alerts without images', () => {
	it('are held until their images are there, looked for once a poll', async () => {
		const polls = new Polls();
		const [a, b] = idsFrom(0, 2);
		polls.there.add(b);
		expect((await polls.poll([a, b])).handedOn).toEqual([b]);
		expect(polls.asked).toEqual([a, b]);
		expect((await polls.poll([a])).handedOn).toEqual([]);
		polls.there.add(a);
		expect(await polls.poll([a])).toMatchObject({ handedOn: [a], missing: [] });
		expect(polls.asked).toEqual([a]);
		expect(polls.stored).toEqual({});
	});

	it('are handed on after the hours, marked, unless their images came just then', async () => {
		const polls = new Polls(6);
		const [a, b] = idsFrom(0, 2);
		await polls.poll([a, b]);
		polls.nowMs += 6 * HOUR_MS - 1000;
		expect((await polls.poll([a, b])).handedOn).toEqual([]);
		polls.nowMs += 1000;
		polls.there.add(b);
		expect(await polls.poll([a, b])).toMatchObject({ handedOn: [a, b], missing: [a] });
	});

	it('count their hours from the first look, also over restarts', async () => {
		const polls = new Polls(6);
		const [a] = idsFrom(0, 1);
		await polls.poll([a]);
		for (let hour = 1; hour < 6; hour++) {
			polls.nowMs += HOUR_MS;
			polls.memory = new ImageMemory();
			expect((await polls.poll([a])).handedOn).toEqual([]);
		}
		polls.nowMs += HOUR_MS;
		expect((await polls.poll([a])).missing).toEqual([a]);
	});

	it('come at once, marked, with no hours at all', async () => {
		const [a] = idsFrom(0, 1);
		expect((await new Polls(0).poll([a])).missing).toEqual([a]);
	});

	it('never keep newer ones from being looked at, however many there are', async () => {
		const polls = new Polls();
		const old = idsFrom(0, 600);
		for (let poll = 0; poll < 4; poll++) {
			await polls.poll(old);
			polls.nowMs += 60_000;
			expect(polls.asked).toHaveLength(MAX_IMAGE_CHECKS);
		}
		const fresh = idsFrom(1000, 50);
		for (const id of fresh) polls.there.add(id);
		expect((await polls.poll([...old, ...fresh])).handedOn).toEqual(fresh);
	});

	it('are looked for in turn', async () => {
		const polls = new Polls();
		const ids = idsFrom(0, 1000);
		const looked = new Map<string, number>();
		for (let poll = 0; poll < 8; poll++) {
			await polls.poll(ids);
			polls.nowMs += 60_000;
			for (const id of polls.asked) looked.set(id, (looked.get(id) ?? 0) + 1);
		}
		expect(new Set(looked.values())).toEqual(new Set([2]));
		expect(looked.size).toBe(1000);
	});
});

describe('looking for images', () => {
	it('does not ask again for those that were found but had to wait', async () => {
		const polls = new Polls();
		const ids = idsFrom(0, 100);
		for (const id of ids) polls.there.add(id);
		expect((await polls.poll(ids, 30)).handedOn).toHaveLength(30);
		expect((await polls.poll(ids.slice(30))).handedOn).toHaveLength(70);
		expect(polls.asked).toEqual([]);
	});

	it('ends when the server is in trouble: what was not looked at is held, and no poll fails', async () => {
		const polls = new Polls();
		const ids = idsFrom(0, 100);
		for (const id of ids) polls.there.add(id);
		polls.failsAfter = 10;
		expect((await polls.poll(ids)).handedOn).toEqual(ids.slice(0, 10));
		expect(polls.trouble).toBe('Fink is down');
		expect(polls.asked.length).toBeLessThanOrEqual(14);
		polls.failsAfter = Infinity;
		expect((await polls.poll(ids.slice(10))).handedOn).toHaveLength(90);
	});
});

describe('what is held', () => {
	it('is stored as times and ids that a person can read', () => {
		const held = new Map([
			['1', START_MS],
			['2', START_MS],
			['3', START_MS + 60_000],
		]);
		const stored = storeHeld(held);
		expect(stored).toEqual({ '2026-07-14T10:00:00.000Z': '1 2', '2026-07-14T10:01:00.000Z': '3' });
		expect(readHeld(JSON.parse(JSON.stringify(stored)))).toEqual(held);
	});

	it.each([
		[undefined, []],
		['text', []],
		[{ never: '1', '2026-07-14T10:00:00Z': 7 }, []],
		[{ '2026-07-14T10:00:00Z': '1 two 3' }, ['1', '3']],
	])('is read from %j as far as it can be', (stored, ids) => {
		expect([...readHeld(stored).keys()]).toEqual(ids);
	});

	it('is forgotten when the alert has been gone for long', async () => {
		const polls = new Polls(6);
		await polls.poll(idsFrom(0, 3));
		polls.nowMs += 37 * HOUR_MS;
		await polls.poll([]);
		expect(polls.stored).toEqual({});
	});
});
