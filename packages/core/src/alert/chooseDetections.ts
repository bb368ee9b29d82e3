import type { Choice } from '../choice';
import { numberOf } from './cells';
import type { Row } from './Row';
import { sortNewestFirst } from './sortNewestFirst';

/** A rule by which detections are chosen. */
interface DetectionRule<Name extends string> extends Choice<Name> {
	/** @param rows - Oldest first. @param limit - How many at most, where the rule counts. */
	choose(rows: readonly Row[], limit: number): readonly Row[];
}

/** The rule with its name as a type of its own. */
const rule = <const Name extends string>(one: DetectionRule<Name>) => one;

/** Which of an object's detections to take. */
export const DETECTION_CHOICES = [
	rule({
		name: 'all',
		title: 'All',
		description: 'Every detection. An object may have thousands.',
		choose: (rows) => rows,
	}),
	rule({
		name: 'brightest',
		title: 'Brightest',
		description: 'The detection with the highest flux on the difference image',
		choose: brightestOf,
	}),
	rule({
		name: 'first',
		title: 'Oldest (One)',
		description: 'The first detection',
		choose: (rows) => rows.slice(0, 1),
	}),
	rule({
		name: 'last',
		title: 'Newest (One)',
		description: 'The latest detection',
		choose: (rows) => sortNewestFirst(rows).slice(0, 1),
	}),
	rule({
		name: 'latest',
		title: 'Newest (up to Limit)',
		description: 'The newest detections, up to Limit',
		choose: (rows, limit) => sortOldestFirst(sortNewestFirst(rows).slice(0, limit)),
	}),
];

/** The name of one of DETECTION_CHOICES. */
export type DetectionChoice = (typeof DETECTION_CHOICES)[number]['name'];

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
	const { choose } = DETECTION_CHOICES.find(({ name }) => name === choice) ?? DETECTION_CHOICES[0];
	return [...choose(left, limit)];
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
