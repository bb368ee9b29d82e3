import {
	describeAge,
	readAlertAge,
	sortNewestFirst,
	sourceIdOf,
	type AlertRecord,
	type ObjectsAnswer,
	type Row,
	type VainWait,
} from '@fink/core';

import type { Aside } from '../runItems';
import type { Waiting } from './createWaiting';

/** What was requested, and what to wait for. */
export interface ObjectsWait {
	readonly endpoint: 'sources' | 'objects' | 'fp';
	readonly diaObjectIds: readonly string[];
	/** JSON of the item, which may mention fresh alerts. */
	readonly item: AlertRecord;
	/** 0 when the user does not want to wait. */
	readonly maxMs: number;
	/** Whether all rows of an object are asked for, so that the newest must be among them. */
	readonly isWholeHistory: boolean;
	/** Asks for one object again. */
	readonly ask: (diaObjectId: string) => Promise<ObjectsAnswer>;
}

/** What arrived, and what did not despite waiting. */
export interface WaitedObjects {
	readonly answer: ObjectsAnswer;
	/** Objects without any row, of which a fresh alert is known. */
	readonly vain: ReadonlyMap<string, VainWait>;
	/** A sentence for each object that has rows, but not those of a fresh alert. */
	readonly gaps: readonly string[];
}

/** What to do if rows did not arrive in time. */
export const WAIT_ADVICE =
	'Or raise Wait at Most (Minutes). If it never comes, check the ID: its last digits must match those on the Fink portal.';

/**
 * A result, completed with data that Fink did not have yet, for objects with a fresh alert according to the
 * item or an earlier Fink Trigger: at least one row, and the alert itself if all sources are requested.
 */
export async function waitForObjects(
	answer: ObjectsAnswer,
	wait: ObjectsWait,
	waiting: Waiting,
	aside: Aside,
): Promise<WaitedObjects> {
	const late = wait.maxMs === 0 ? [] : wait.diaObjectIds.flatMap((id) => lateObject(id));
	const vain = new Map<string, VainWait>();
	const gaps: string[] = [];
	const added = new Map<string, ObjectsAnswer>();
	await Promise.all(late.map(async (object) => await waitFor(object)));
	return { answer: completed(answer, added, wait), vain, gaps };

	function lateObject(diaObjectId: string): LateObject[] {
		const alerts = expectedAlerts(waiting.freshAlertsOf(wait.item, diaObjectId), wait, diaObjectId);
		const object = { diaObjectId, alerts };
		return alerts.length === 0 || isComplete(answer, object, wait) ? [] : [object];
	}

	async function waitFor(object: LateObject): Promise<void> {
		const { diaObjectId, alerts } = object;
		let last: ObjectsAnswer | undefined;
		const ask = async () => {
			last = await wait.ask(diaObjectId);
			return isComplete(last, object, wait) ? last : undefined;
		};
		const { answer: came, ...waited } = await aside(waiting.until(ask, wait.maxMs));
		if (last) added.set(diaObjectId, last);
		if (came) return;
		const [alert] = alerts;
		const [age, nowMs] = [readAlertAge(alert), waiting.now()];
		if ((last ?? answer).rows.some((row) => objectOf(row) === diaObjectId)) {
			gaps.push(
				`Fink does not have diaSourceId ${sourceIdOf(alert) ?? ''} of diaObjectId ${diaObjectId} among its sources yet (${describeAge(age, nowMs) ?? 'just announced'}). The other sources were returned.`,
			);
		} else vain.set(diaObjectId, { age, nowMs, waited, advice: WAIT_ADVICE });
	}
}

/** An object with fresh alerts that an answer lacks. */
interface LateObject {
	readonly diaObjectId: string;
	readonly alerts: readonly AlertRecord[];
}

/** The fresh alerts that should show; forced photometry begins with an object's second detection. */
function expectedAlerts(
	alerts: readonly AlertRecord[],
	{ endpoint }: ObjectsWait,
	diaObjectId: string,
): AlertRecord[] {
	// Rubin names an object after its first alert.
	return alerts.filter((alert) => endpoint !== 'fp' || sourceIdOf(alert) !== diaObjectId);
}

function isComplete(
	{ rows, truncatedIds }: ObjectsAnswer,
	{ diaObjectId, alerts }: LateObject,
	{ endpoint, isWholeHistory }: ObjectsWait,
): boolean {
	const own = rows.filter((row) => objectOf(row) === diaObjectId);
	if (own.length === 0) return false;
	if (endpoint !== 'sources' || !isWholeHistory || truncatedIds.includes(diaObjectId)) return true;
	const ids = new Set(own.map((row) => row['r:diaSourceId']));
	return alerts.every((alert) => {
		const id = sourceIdOf(alert);
		return id === undefined || ids.has(id);
	});
}

/** The answer with other rows for these objects, in the order in which all of them would have come. */
function completed(
	answer: ObjectsAnswer,
	added: ReadonlyMap<string, ObjectsAnswer>,
	{ endpoint, diaObjectIds }: ObjectsWait,
): ObjectsAnswer {
	const came = new Map([...added].filter(([, { rows }]) => rows.length > 0));
	if (came.size === 0) return answer;
	const others = answer.rows.filter((row) => !came.has(objectOf(row)));
	const rows = [...others, ...[...came.values()].flatMap((one) => one.rows)];
	const rank = new Map(diaObjectIds.map((id, index) => [id, index]));
	const rankOf = (row: Row) => rank.get(objectOf(row)) ?? Infinity;
	const truncated = [...came.values()].flatMap(({ truncatedIds }) => truncatedIds);
	return {
		...answer,
		rows:
			endpoint === 'objects' ? rows.sort((a, b) => rankOf(a) - rankOf(b)) : sortNewestFirst(rows),
		missingIds: answer.missingIds.filter((id) => !came.has(id)),
		truncatedIds: [...new Set([...answer.truncatedIds, ...truncated])],
	};
}

function objectOf(row: Row): string {
	return String(row['r:diaObjectId']);
}
