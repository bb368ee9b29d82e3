import { OptionError } from '@fink/core';

import { MAX_WAIT_MINUTES, USUAL_WAIT_MINUTES } from './waitFields';

/** The two fields as they come from the node, or from an expression. */
export interface WaitParameters {
	readonly waitForFresh?: unknown;
	readonly waitMinutes?: unknown;
}

/**
 * How long to wait at most, in milliseconds; 0 when waiting is off.
 *
 * @param name - The switch as the user sees it.
 * @throws {OptionError} neither true nor false, or not a number of minutes from 0 to a day.
 */
export function readWaitMs({ waitForFresh, waitMinutes }: WaitParameters, name: string): number {
	if (!readSwitch(waitForFresh ?? true, name)) return 0;
	const given = waitMinutes ?? USUAL_WAIT_MINUTES;
	const minutes = typeof given === 'string' && given.trim() !== '' ? Number(given) : given;
	if (typeof minutes === 'number' && minutes >= 0 && minutes <= MAX_WAIT_MINUTES) {
		return minutes * 60_000;
	}
	throw new OptionError(
		`Wait at Most (Minutes) must be a number from 0 to ${MAX_WAIT_MINUTES}, not ${JSON.stringify(given)}`,
		{
			field: 'Wait at Most (Minutes)',
			given,
			advice: `Enter e.g. ${USUAL_WAIT_MINUTES}, or turn ${name} off.`,
		},
	);
}

function readSwitch(given: unknown, name: string): boolean {
	if (given === true || given === 'true') return true;
	if (given === false || given === 'false') return false;
	throw new OptionError(`${name} must be true or false, not ${JSON.stringify(given)}`, {
		field: name,
		given,
		advice: 'Correct the expression, or turn it on or off by hand.',
	});
}
