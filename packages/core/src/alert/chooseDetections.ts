import { numberOf } from './cells';
import type { Row } from './Row';
import { sortNewestFirst } from './sortNewestFirst';

/** Which of an object's detections; `latest` means the newest few. */
export const DETECTION_CHOICES = ['all', 'brightest', 'first', 'last', 'latest'] as const;

/** One of DETECTION_CHOICES. */
export type DetectionChoice = (typeof DETECTION_CHOICES)[number];

/** Which detections are considered. */
export interface DetectionFilter {
	/** Only detections in these bands. @default all bands */
	readonly bands?: readonly string[];
	/** Only with at least this detection S/N, `r:snr`: positive for sources below the template too. */
	readonly minSnr?: number;
}

/**
 * Picks detections of ONE object: first the filter, then the choice among the rest.
 *
 * The brightest is the one with the greatest `r:psfFlux`, the flux on the difference image: it counts with
 * its sign, so that fading below the template is never bright. It follows the total light as long as band and
 * template are the same. Of equally bright detections the earlier one is taken.
 *
 * @param rows - Rows of `/sources`, in any order.
 * @param limit - How many `latest` takes at most. @default all
 * @returns Oldest first, rows without a time last; empty when nothing passes, and for `brightest` also
 * when no row has a flux.
 */
export function chooseDetections(
	rows: readonly Row[],
	choice: DetectionChoice,
	{ limit = Infinity, ...filter }: DetectionFilter & { readonly limit?: number } = {},
): Row[] {
	const left = sortOldestFirst(rows.filter((row) => passes(row, filter)));
	switch (choice) {
		case 'all':
			return left;
		case 'first':
			return left.slice(0, 1);
		case 'last':
			return sortNewestFirst(left).slice(0, 1);
		case 'latest':
			return sortOldestFirst(sortNewestFirst(left).slice(0, limit));
		case 'brightest':
			return brightestOf(left);
	}
}

function passes(row: Row, { bands = [], minSnr }: DetectionFilter): boolean {
	const isInBand = bands.length === 0 || bands.includes(String(row['r:band']));
	return isInBand && (minSnr === undefined || (numberOf(row['r:snr']) ?? -Infinity) >= minSnr);
}

function sortOldestFirst(rows: readonly Row[]): Row[] {
	const newest = sortNewestFirst(rows);
	const hasTime = (row: Row) => numberOf(row['r:midpointMjdTai']) !== null;
	return [...newest.filter(hasTime).reverse(), ...newest.filter((row) => !hasTime(row))];
}

function brightestOf(rows: readonly Row[]): Row[] {
	let brightest: Row[] = [];
	let maxFlux = -Infinity;
	for (const row of rows) {
		const flux = numberOf(row['r:psfFlux']);
		if (flux === null || flux <= maxFlux) continue;
		brightest = [row];
		maxFlux = flux;
	}
	return brightest;
}
