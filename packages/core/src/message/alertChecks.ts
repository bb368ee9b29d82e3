import type { AlertFacts } from './AlertFacts';
import { brightMagnitudeOf, leadingOf } from './digest/brightAlerts';

/** Answers to what workflows ask about an alert; `null` when it is not known. */
export interface AlertChecks {
	/** The leading brightness is a magnitude below the limit. */
	readonly bright: boolean | null;
	/** The first detection was within the last day. */
	readonly new: boolean | null;
	/** There is a galaxy of the Mangrove catalog within 1′, which need not be the host. */
	readonly nearGalaxy: boolean;
	/** There are reasons to doubt the detection. */
	readonly doubtful: boolean;
	/** Whether it can be observed in the coming night; `null` unless the record or a plan in it says so. */
	readonly observableTonight: boolean | null;
}

/** How urgent a message is. */
export type MessagePriority = 'high' | 'normal' | 'low';

/** Least urgent first. */
const PRIORITIES: readonly MessagePriority[] = ['low', 'normal', 'high'];

/** Magnitude below which alerts are called bright unless the user says otherwise. AB. */
export const BRIGHT_MAGNITUDE = 20;

/** A detection within this many days of the first one is new. */
const NEW_DAYS = 1;

/** @param brightMagnitude - AB. */
export function alertChecks(facts: AlertFacts, brightMagnitude = BRIGHT_MAGNITUDE): AlertChecks {
	const { age, nearbyGalaxy, quality, observableTonight = null } = facts;
	const isKnown = leadingOf(facts) !== undefined;
	return {
		bright: isKnown ? (brightMagnitudeOf(facts) ?? Infinity) < brightMagnitude : null,
		new: age === null ? null : age.days < NEW_DAYS,
		nearGalaxy: nearbyGalaxy !== null,
		doubtful: quality.length > 0,
		observableTonight,
	};
}

/**
 * Low for a doubtful detection; high for a bright one, and for a new one near a galaxy, unless it is known not to
 * be observable tonight; otherwise normal.
 */
export function priorityOf(checks: AlertChecks): MessagePriority {
	if (checks.doubtful) return 'low';
	const isUrgent = checks.bright === true || (checks.new === true && checks.nearGalaxy);
	return isUrgent && checks.observableTonight !== false ? 'high' : 'normal';
}

/** The priority of several alerts together: the priority of the most urgent one; low without alerts. */
export function highestPriority(priorities: readonly MessagePriority[]): MessagePriority {
	const highest = Math.max(0, ...priorities.map((priority) => PRIORITIES.indexOf(priority)));
	return PRIORITIES[highest];
}
