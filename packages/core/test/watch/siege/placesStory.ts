import { MAX_SEEN, type WatchRules } from '../../../src';
import { PlacesSky } from '../support/PlacesSky';
import type { Random } from '../support/Random';
import { idsOf, Watcher } from '../support/Watcher';
import { Account } from './Account';
import { measureCursor, type ToldStory } from './measureCursor';

/** Places where objects appear and overlap, or objects by their ids: each a place of its own. */
export type PlacesKind = 'objects' | 'positions';

/** One place of a story. */
interface Place {
	readonly name: string;
	/** When its watch began. */
	begunAt?: number;
	/** When it was taken off the list. */
	leftAt?: number;
	/** What it got since then. */
	missed: string[];
}

/**
 * A watch of places or objects through everything that happens there: objects appear, some with a long
 * history, alerts come late, are processed again or given to another object, requests fail, the process
 * restarts or dies before it saves, the list is edited, polls overlap.
 */
export async function placesStory(
	kind: PlacesKind,
	random: Random,
	steps = 60,
): Promise<ToldStory> {
	const lookBackDays = random.pick([0.6, 2, 5]);
	const maxPerPoll = random.pick([3, 40, 1000]);
	const rules: WatchRules = { conditions: {}, lookBackDays, maxPerPoll, maxSeen: MAX_SEEN };
	const sky = new PlacesSky();
	const count = kind === 'positions' ? random.pick([1, 8]) : random.pick([3, 130]);
	const places: Place[] = Array.from({ length: count }, (_, index) => ({
		name: `${kind} ${index}`,
		missed: [],
	}));
	const watched = new Set(places.slice(0, Math.ceil(count * 0.7)));
	const watcher = new Watcher(sky, rules, () =>
		sky.feed(
			[...watched].map(({ name }) => name),
			kind === 'positions',
		),
	);
	const account = new Account();
	let fullestCursor = measureCursor(undefined);

	if (kind === 'objects') for (const place of places) sky.appear([place.name]);
	else for (let n = 0; n < 4; n++) appear();
	for (let n = 0; n < count / 2; n++) sky.ingest(randomObject(), sky.now - random.between(0, 90));
	await poll();
	for (let step = 0; step < steps; step++) {
		sky.now += random.chance(0.06) ? random.between(1, 20) : random.between(0.001, 0.2);
		if (kind === 'positions' && random.chance(0.2)) appear();
		for (let n = random.whole(0, 8); n > 0; n--) detect(randomObject());
		if (random.chance(0.2)) reprocess();
		if (random.chance(0.2)) reassign();
		if (random.chance(0.2)) await outage();
		if (random.chance(0.08)) await poll(false);
		if (random.chance(0.2)) watcher.restart();
		if (random.chance(0.08)) await edit();
		if (random.chance(0.1)) await Promise.all([poll(), poll()]);
		else if (random.chance(0.6)) await poll();
	}
	await drain();
	return { ...account.result(), costs: watcher.costs, fullestCursor };

	function randomObject(): number {
		return random.whole(0, sky.objects.length - 1);
	}

	/** A new object at one place or where two overlap; some with a history that Fink has just found. */
	function appear(): void {
		const names = [random.pick(places), random.pick(places)].map(({ name }) => name);
		const object = sky.appear(random.chance(0.3) ? [...new Set(names)] : names.slice(0, 1));
		if (random.chance(0.3)) {
			for (let n = 0; n < 20; n++) ingest(object, sky.now - lookBackDays - random.between(0.1, 90));
		}
		detect(object);
	}

	function detect(object: number): void {
		const late = random.chance(0.2) ? random.between(0, 0.98) * lookBackDays : 0;
		const newest = Math.min(sky.newestMjdTai, sky.now);
		ingest(object, late > 0 ? newest - late : sky.now - random.between(0, 0.01));
		if (random.chance(0.01)) ingest(object, random.pick([80_000, sky.now + 400]));
	}

	function ingest(object: number, time: number): void {
		const newest = sky.newestMjdTai;
		sky.ingest(object, time);
		const { id, mjdTai, places: names } = sky.alerts[sky.alerts.length - 1];
		const its = places.filter(({ name, begunAt }) => names.includes(name) && begunAt !== undefined);
		const inTime = its.filter(
			({ begunAt = Infinity }) => mjdTai > Math.max(begunAt, newest) - lookBackDays,
		);
		if (inTime.some((place) => watched.has(place))) account.expect(id);
		else if (its.length > 0) account.allow(id);
		for (const place of inTime) if (!watched.has(place)) place.missed.push(id);
	}

	function reprocess(): void {
		const newest = Math.min(sky.newestMjdTai, sky.now);
		const recent = sky.alerts.filter(
			({ mjdTai }) => mjdTai > newest - 0.9 * lookBackDays && mjdTai <= newest,
		);
		if (recent.length === 0) return;
		const alert = random.pick(recent);
		const time = alert.mjdTai + random.between(-0.03, 0.03) * lookBackDays;
		alert.mjdTai = Number(Math.min(newest, time).toFixed(10));
	}

	/** An alert that came is found to be another object's. */
	function reassign(): void {
		const known = sky.alerts.flatMap(({ id }, index) => (account.hasCome(id) ? [index] : []));
		if (known.length > 0) sky.reassign(random.pick(known), randomObject());
	}

	async function outage(): Promise<void> {
		sky.failAt = random.whole(1, watched.size + 3);
		await poll().catch((error: Error) => {
			if (!error.message.includes('down')) throw error;
		});
		sky.failAt = Infinity;
	}

	/** A place is taken off the list or put on it. */
	async function edit(): Promise<void> {
		await drain();
		const place = random.pick(places);
		if (watched.has(place) && watched.size > 1) {
			watched.delete(place);
			place.leftAt = sky.now;
		} else if (!watched.has(place)) {
			watched.add(place);
			const isForgotten = sky.now - (place.leftAt ?? -Infinity) > lookBackDays;
			for (const id of place.missed) if (!isForgotten) account.expect(id);
			place.missed = [];
			if (isForgotten) place.begunAt = undefined;
		}
		await drain();
	}

	async function poll(isSaved = true): Promise<number> {
		const ids = idsOf(await watcher.poll(isSaved));
		if (isSaved) for (const place of watched) place.begunAt ??= sky.now;
		account.came(ids, isSaved);
		const cursor = measureCursor(watcher.stored);
		if (cursor.ids > fullestCursor.ids) fullestCursor = cursor;
		return ids.length;
	}

	async function drain(): Promise<void> {
		while ((await poll()) > 0);
		sky.now += 1.02 / 24;
		while ((await poll()) > 0);
	}
}
