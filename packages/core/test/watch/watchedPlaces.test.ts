import { MAX_SEEN, type WatchRules } from '../../src';
import { PlacesSky } from './support/PlacesSky';
import { Random } from './support/Random';
import { idsOf, Watcher } from './support/Watcher';

/** More with `SEEDS=1000`. */
const SEEDS = Number(process.env.SEEDS ?? 20);
const PLACES = ['position a', 'position b', 'position c', 'position d', 'position e', 'position f'];

/** A watch over places while objects appear, go on, come late, and the list of places is edited. */
class Story {
	readonly sky = new PlacesSky();
	readonly watched = new Set(PLACES.slice(0, 3));
	/** When watching began, where it did: at now minus the look-back. */
	readonly begun = new Map<string, number>();
	/** Watched once: what comes meanwhile may come when they are watched again. */
	readonly left = new Set<string>();
	readonly mayCome = new Set<string>();
	readonly times = new Map<string, number>();
	readonly mustCome = new Set<string>();
	readonly mayRepeat = new Set<string>();
	readonly watcher: Watcher;

	constructor(
		private readonly random: Random,
		rules: WatchRules,
	) {
		this.watcher = new Watcher(this.sky, rules, () => this.sky.feed([...this.watched]));
	}

	/** An object, at one place or where two overlap, with some alerts. */
	appear(): void {
		const first = this.random.pick(PLACES);
		const places = this.random.chance(0.3) ? [first, this.random.pick(PLACES)] : [first];
		const object = this.sky.appear([...new Set(places)]);
		for (let i = this.random.whole(1, 3); i > 0; i--) this.detect(object);
	}

	/** A new alert of an object: of this moment, or as late as the look-back lets it be. */
	detect(object = this.random.whole(0, this.sky.objects.length - 1)): void {
		const { sky, random, watched, watcher } = this;
		const late = random.chance(0.2) ? random.between(0, 0.99) * watcher.rules.lookBackDays : 0;
		sky.ingest(object, late > 0 ? sky.newestMjdTai - late : sky.now - random.between(0, 0.01));
		const { id, places, mjdTai } = sky.alerts[sky.alerts.length - 1];
		const isAfterStart = (place: string) =>
			mjdTai > (this.begun.get(place) ?? Infinity) - watcher.rules.lookBackDays;
		const isSeen = (place: string) => watched.has(place) && this.begun.has(place);
		if (places.some((place) => isSeen(place) && isAfterStart(place))) this.mustCome.add(id);
		else if (places.some((place) => isSeen(place) || this.left.has(place))) this.mayCome.add(id);
	}

	async poll(isSaved = true): Promise<number> {
		const rows = await this.watcher.poll(isSaved);
		for (const place of this.watched) {
			if (isSaved && !this.begun.has(place)) this.begun.set(place, this.sky.now);
		}
		for (const id of idsOf(rows)) {
			this.times.set(id, (this.times.get(id) ?? 0) + 1);
			if (!isSaved) this.mayRepeat.add(id);
		}
		return rows.length;
	}

	async drain(): Promise<void> {
		while ((await this.poll()) > 0);
	}

	/** Somebody adds or removes a place; a new one begins at the next poll. */
	async edit(): Promise<void> {
		await this.drain();
		const place = this.random.pick(PLACES);
		if (this.watched.delete(place)) {
			this.left.add(place);
			this.begun.delete(place);
		} else this.watched.add(place);
		if (this.watched.size === 0) this.watched.add(PLACES[0]);
		await this.drain();
	}

	expectExactlyOnce(): void {
		const wrong = this.sky.alerts.flatMap(({ id }, index) => {
			const count = this.times.get(id) ?? 0;
			const least = this.mustCome.has(id) ? 1 : 0;
			const most = this.mayRepeat.has(id) ? Infinity : this.mayCome.has(id) ? 1 : least;
			return count >= least && count <= most ? [] : [`alert ${index} came ${count} times`];
		});
		expect(wrong.slice(0, 5)).toEqual([]);
	}
}

async function live(seed: number): Promise<Story> {
	const random = new Random(seed * 6151);
	const story = new Story(random, {
		conditions: {},
		lookBackDays: random.pick([0.5, 2, 10]),
		maxPerPoll: random.pick([2, 7, 1000]),
		maxSeen: MAX_SEEN,
	});
	const { sky } = story;
	for (let i = 0; i < 5; i++) story.appear();
	await story.poll();
	for (let step = 0; step < 60; step++) {
		sky.now += random.chance(0.1) ? random.between(1, 30) : random.between(0.001, 0.3);
		if (random.chance(0.3)) story.appear();
		for (let i = random.whole(0, 6); i > 0; i--) story.detect();
		if (random.chance(0.3)) {
			sky.failAt = random.whole(1, 3);
			await story.poll().catch((error: Error) => expect(error.message).toMatch(/down/));
			sky.failAt = Infinity;
		}
		if (random.chance(0.1)) await story.poll(false);
		if (random.chance(0.1)) await story.edit();
		if (random.chance(0.6)) await story.poll();
	}
	await story.drain();
	story.expectExactlyOnce();
	return story;
}

describe('watched places over a sky where objects appear', () => {
	it(`hands on every alert exactly once, for ${SEEDS} seeds of trouble`, async () => {
		let alerts = 0;
		for (let seed = 1; seed <= SEEDS; seed++) {
			try {
				alerts += (await live(seed)).mustCome.size;
			} catch (error) {
				throw new Error(`seed ${seed}`, { cause: error });
			}
		}
		expect(alerts).toBeGreaterThan(50 * SEEDS);
	});
});
