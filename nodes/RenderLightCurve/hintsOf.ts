import type { LightCurveNumbers } from '@fink/core';

import type { LightCurveJob } from './LightCurveJob';

/**
 * The warnings of a picture as hints above the output. If the first one says that detections are missing, the hint
 * names the node that provides them.
 */
export function hintsOf(job: LightCurveJob, numbers: LightCurveNumbers): string[] {
	const { isComplete, rows, detections } = numbers;
	const isSingle = isComplete === null && rows === 1 && detections === 1;
	const [first, ...others] = numbers.warnings;
	if (first === undefined || (isComplete !== false && !isSingle)) return [...numbers.warnings];
	return [`${first} ${advice(job, numbers)}`, ...others];
}

function advice({ unusedList }: LightCurveJob, numbers: LightCurveNumbers): string {
	if (unusedList !== undefined)
		return `The item has a list "${unusedList}". To draw it, set Detections From to Field of Each Item.`;
	if (numbers.designations.length > 0)
		return 'Fink Sources (Solar System Object, Get, Return All on) gives the others.';
	return 'Fink Sources (Source, Get Many, Return All on) gives all of them.';
}
