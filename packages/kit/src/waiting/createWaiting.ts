import {
	CancelledError,
	OBJECTS_PER_REQUEST,
	createFreshWait,
	describeDuration,
	hasCredibleTime,
	isFresh,
	mergeAsks,
	objectIdOf,
	readAlertAge,
	sourceIdOf,
	type AlertAge,
	type AlertRecord,
	type FinkClient,
	type FreshWait,
	type Row,
} from '@fink/core';
import type { IExecuteFunctions } from 'n8n-workflow';

import { clockOf } from '../clockOf';
import type { ItemWork } from '../runItems';
import { tellProgress } from '../tellProgress';
import { alertsOfItem } from './alertsOfItem';
import { announcedAlerts } from './announcedAlerts';

/** What one execution of a node needs to wait for what Fink does not have yet: one for all items. */
export interface Waiting extends FreshWait {
	/** Unix time in milliseconds. */
	now(): number;
	/** What the item, or an earlier Fink Trigger, says about an alert. */
	knownAge(item: AlertRecord, diaSourceId: string): AlertAge;
	/** The same, with one lookup in `/sources` if the time is unknown. */
	ageOf(item: AlertRecord, diaSourceId: string): Promise<AlertAge>;
	/** All fresh alerts of an object that the item, or an earlier Fink Trigger, mentions. */
	freshAlertsOf(item: AlertRecord, diaObjectId: string): AlertRecord[];
	/** The work; after it fails, waiting ends, unless the node continues on fail. */
	guard(work: ItemWork): ItemWork;
}

/** As many as the client sends. */
const REQUESTS_AT_ONCE = 4;

/** What is waiting, and for what. */
export interface WaitingOptions {
	/** For n8n's log. */
	readonly nodeName: string;
	/** What is waited for, e.g. `images`. */
	readonly what: string;
	/** How many of those that wait are asked for in one request. @default 1 */
	readonly asksPerRequest?: number;
}

/** @param client - For unknown times of alerts. */
export function createWaiting(
	context: IExecuteFunctions,
	client: FinkClient,
	{ nodeName, what, asksPerRequest = 1 }: WaitingOptions,
): Waiting {
	const clock = clockOf(context);
	const queue = createFreshWait({
		...clock,
		asksPerRequest,
		asksAtOnce: REQUESTS_AT_ONCE * asksPerRequest,
		onProgress({ waiting, elapsedMs, maxMs }) {
			const alerts = waiting === 1 ? '1 fresh alert' : `${waiting} fresh alerts`;
			const time = `${describeDuration(elapsedMs)} of at most ${describeDuration(maxMs)}`;
			tellProgress(context, nodeName, `Waiting for ${what} of ${alerts}: ${time}`);
		},
	});
	let announced: ReadonlyMap<string, AlertRecord> | undefined;
	const announcedNow = () => (announced ??= announcedAlerts(context));
	const timesOf = mergeAsks(async (ids) => await lookUpTimes(client, ids), OBJECTS_PER_REQUEST);

	function knownAge(item: AlertRecord, diaSourceId: string): AlertAge {
		const own = readAlertAge(recordOf(item, diaSourceId));
		if (isFresh(own, clock.now())) return own;
		return { ...readAlertAge(announcedNow().get(diaSourceId) ?? {}), ...own };
	}

	return {
		...queue,
		now: clock.now,
		knownAge,
		async ageOf(item, diaSourceId) {
			const age = knownAge(item, diaSourceId);
			const nowMs = clock.now();
			if (isFresh(age, nowMs) || hasCredibleTime(age, nowMs)) return age;
			const object = objectIdOf(recordOf(item, diaSourceId)) ?? diaSourceId;
			const mjdTai = await timesOf(object)
				.then((times) => times?.get(diaSourceId))
				.catch((error: unknown) => {
					if (error instanceof CancelledError) throw error;
					return undefined;
				});
			return mjdTai === undefined ? age : { ...age, mjdTai };
		},
		freshAlertsOf(item, diaObjectId) {
			const alerts = [...alertsOfItem(item), ...announcedNow().values()];
			const own = alerts.filter((alert) => objectIdOf(alert) === diaObjectId);
			return own.filter((alert) => isFresh(readAlertAge(alert), clock.now()));
		},
		guard: (work) => async (itemIndex, aside) => {
			let hasFailed = true;
			try {
				const items = await work(itemIndex, aside);
				hasFailed = false;
				return items;
			} finally {
				if (hasFailed && !context.continueOnFail()) queue.stop();
			}
		},
	};
}

/** What the item says about this alert; the item itself if it names no alert. */
function recordOf(item: AlertRecord, diaSourceId: string): AlertRecord {
	const named = alertsOfItem(item).find((alert) => sourceIdOf(alert) === diaSourceId);
	return named ?? (sourceIdOf(item) === undefined ? item : {});
}

/** Times (MJD in TAI) by diaSourceId, by object. */
async function lookUpTimes(
	client: FinkClient,
	diaObjectIds: readonly string[],
): Promise<Map<string, Map<string, number>>> {
	const { rows } = await client.sources({ diaObjectIds, columns: ['r:diaSourceId'] });
	const times = new Map<string, Map<string, number>>();
	for (const row of rows) add(times, row);
	return times;
}

function add(times: Map<string, Map<string, number>>, row: Row): void {
	const mjdTai = row['r:midpointMjdTai'];
	if (typeof mjdTai !== 'number') return;
	const object = String(row['r:diaObjectId']);
	const own = times.get(object) ?? new Map<string, number>();
	times.set(object, own.set(String(row['r:diaSourceId']), mjdTai));
}
