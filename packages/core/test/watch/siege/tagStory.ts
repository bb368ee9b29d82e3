import { MAX_SEEN, type WatchRules } from '../../../src';
import type { Random } from '../support/Random';
import { StreamedSky } from '../support/StreamedSky';
import { idsOf, Watcher, type CountingSky } from '../support/Watcher';
import { Account } from './Account';
import { measureCursor, type ToldStory } from './measureCursor';

/** One tag of a story. */
interface Tag {
	readonly sky: StreamedSky;
	/** When its watch began. */
	begunAt?: number;
	/** When another was chosen. */
	leftAt?: number;
	/** What it got since then. */
	missed: string[];
}

/**
 * A watch of a tag through everything that a night, a server and a user do: exposures of hundreds, late
 * alerts, outages, row limits, times in the future, rows processed again, restarts, processes that die
 * before they save, another tag for a while, polls that overlap.
 */
export async function tagStory(random: Random, steps = 60): Promise<ToldStory> {
	const lookBackDays = random.pick([0.6, 2, 5]);
	const maxPerPoll = random.pick([40, 300, 1000]);
	const rules: WatchRules = { conditions: {}, lookBackDays, maxPerPoll, maxSeen: MAX_SEEN };
	const rowCap = random.pick([Infinity, 700, 1000]);
	const tags: Tag[] = ['a', 'b'].map((name) => {
		const sky = new StreamedSky(name);
		sky.rowCap = rowCap;
		sky.ingest(random.whole(0, 60), sky.now - 0.3 * lookBackDays);
		sky.ingest(random.whole(0, 60), sky.now - 0.01);
		return { sky, missed: [] };
	});
	let [watched] = tags;
	const pageRows = random.pick([800, 5000]);
	const watcher = new Watcher(asOneSky(tags), rules, () => watched.sky.feed(pageRows));
	const account = new Account();
	let fullestCursor = measureCursor(undefined);

	await poll();
	for (let step = 0; step < steps; step++) {
		advance(random.chance(0.04) ? random.between(1, 6) : random.between(0.001, 0.08));
		tags.forEach(stream);
		if (random.chance(0.25)) reprocess(random.pick(tags).sky);
		if (random.chance(0.2)) await outage();
		if (random.chance(0.08)) await poll(false);
		if (random.chance(0.2)) watcher.restart();
		if (random.chance(0.1)) await changeTag();
		if (random.chance(0.1)) await Promise.all([poll(), poll()]);
		else if (random.chance(0.7)) await poll();
	}
	await drain();
	return { ...account.result(), costs: watcher.costs, fullestCursor };

	function advance(days: number): void {
		for (const { sky } of tags) sky.now += days;
	}

	function stream(tag: Tag): void {
		const { sky } = tag;
		const before = sky.alerts.length;
		for (let visit = random.whole(0, 3); visit > 0; visit--) {
			const count = random.chance(0.04) ? random.whole(300, 650) : random.whole(1, 30);
			sky.ingest(count, sky.now - random.between(0.0005, 0.01));
		}
		const newest = Math.min(sky.newestMjdTai, sky.now);
		if (random.chance(0.3) && newest > 0) {
			// as late as the look-back lets it be, against the newest alert of that moment
			sky.ingest(random.whole(1, 5), newest - random.between(0, 0.98) * lookBackDays);
		}
		if (random.chance(0.03)) sky.ingest(1, random.pick([80_000, sky.now + 3, sky.now + 400]));
		const { begunAt } = tag;
		if (begunAt === undefined) return;
		for (const { id, mjdTai } of sky.alerts.slice(before)) {
			if (mjdTai <= begunAt - lookBackDays) account.allow(id);
			else if (tag === watched) account.expect(id);
			else tag.missed.push(id);
		}
	}

	/** The times of some alerts are corrected, their old rows stay or go. */
	function reprocess(sky: StreamedSky): void {
		const newest = Math.min(sky.newestMjdTai, sky.now);
		const recent = sky.alerts.flatMap(({ mjdTai }, index) =>
			mjdTai > newest - 0.9 * lookBackDays && mjdTai <= newest ? [index] : [],
		);
		if (recent.length === 0) return;
		const index = random.pick(recent);
		const time = sky.alerts[index].mjdTai + random.between(-0.03, 0.03) * lookBackDays;
		sky.reprocess(index, Math.min(newest, time), random.chance(0.5));
	}

	async function outage(): Promise<void> {
		watched.sky.failAt = random.whole(1, 5);
		await poll().catch((error: Error) => {
			if (!error.message.includes('down')) throw error;
		});
		watched.sky.failAt = Infinity;
	}

	/** Another tag is chosen. What a tag gets meanwhile comes when it is chosen again within the look-back. */
	async function changeTag(): Promise<void> {
		await drain();
		watched.leftAt = watched.sky.now;
		watched = tags[1 - tags.indexOf(watched)];
		const { leftAt, missed, sky } = watched;
		const isForgotten = leftAt !== undefined && sky.now - leftAt > lookBackDays;
		for (const id of missed)
			if (isForgotten) account.allow(id);
			else account.expect(id);
		watched.missed = [];
		if (isForgotten) watched.begunAt = undefined;
		await poll();
	}

	/** @param isSaved - Whether the process lives long enough to save the cursor. */
	async function poll(isSaved = true): Promise<number> {
		const ids = idsOf(await watcher.poll(isSaved));
		if (isSaved) watched.begunAt ??= watched.sky.now;
		account.came(ids, isSaved);
		const cursor = measureCursor(watcher.stored);
		if (cursor.ids > fullestCursor.ids) fullestCursor = cursor;
		return ids.length;
	}

	/** Until nothing comes, also an hour later: late alerts are looked for once an hour. */
	async function drain(): Promise<void> {
		while ((await poll()) > 0);
		advance(1.02 / 24);
		while ((await poll()) > 0);
	}
}

/** All tags' skies as one, for the time and what they cost. */
function asOneSky(tags: readonly Tag[]): CountingSky {
	const sum = (pick: (sky: StreamedSky) => number) =>
		tags.reduce((total, { sky }) => total + pick(sky), 0);
	return {
		get now() {
			return tags[0].sky.now;
		},
		get requests() {
			return sum(({ requests }) => requests);
		},
		get rowsServed() {
			return sum(({ rowsServed }) => rowsServed);
		},
		get bytesServed() {
			return sum(({ bytesServed }) => bytesServed);
		},
	};
}
