import { MAX_SEEN, type WatchRules } from '../../../src';
import type { Random } from '../support/Random';
import { StreamedSky } from '../support/StreamedSky';
import { idsOf, Watcher } from '../support/Watcher';
import { Account } from './Account';
import { measureCursor, type ToldStory } from './measureCursor';

/** Alerts of an exposure: with one every 40 s these are 20,000 a day. */
const PER_EXPOSURE = 9;
const EXPOSURE_DAYS = 40 / 86_400;

/** A tag with 20,000 alerts a day, polled every 15 minutes for a day, with late alerts. Nothing goes wrong. */
export async function steadyStory(random: Random): Promise<ToldStory> {
	const rules: WatchRules = {
		conditions: {},
		lookBackDays: 2,
		maxPerPoll: 1000,
		maxSeen: MAX_SEEN,
	};
	const sky = new StreamedSky();
	const watcher = new Watcher(sky, rules, () => sky.feed());
	const account = new Account();
	let fullestCursor = measureCursor(undefined);

	for (let time = sky.now - 3; time < sky.now; time += EXPOSURE_DAYS)
		sky.ingest(PER_EXPOSURE, time);
	await poll();
	for (let quarter = 0; quarter < 96; quarter++) {
		const end = sky.now + 15 / 1440;
		const first = sky.alerts.length;
		if (random.chance(0.4)) sky.ingest(1, sky.now - random.between(0.1, 1.9));
		while (sky.now < end) {
			sky.now += EXPOSURE_DAYS;
			sky.ingest(PER_EXPOSURE, sky.now - 0.0005);
		}
		for (const { id } of sky.alerts.slice(first)) account.expect(id);
		await poll();
	}
	sky.now += 1.02 / 24;
	await poll();
	return { ...account.result(), costs: watcher.costs, fullestCursor };

	async function poll(): Promise<void> {
		account.came(idsOf(await watcher.poll()), true);
		const cursor = measureCursor(watcher.stored);
		if (cursor.ids > fullestCursor.ids) fullestCursor = cursor;
	}
}
