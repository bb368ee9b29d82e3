import type { PictureNumbers } from '../PictureNumbers';
import type { FailedVisit } from './Composed';
import type { FailedVisits } from './Composition';
import type { DrawnVisit } from './drawVisits';

/** The visits that have a place in the picture. */
export function shownOf(
	drawn: readonly DrawnVisit[],
	failedVisits: FailedVisits = 'fail',
): readonly DrawnVisit[] {
	return failedVisits === 'leaveOut'
		? drawn.filter(({ panel }) => typeof panel !== 'string')
		: drawn;
}

/** What is written where an image is missing. */
export function emptyText(reason: string): string {
	return `no image: ${reason}`;
}

/** The numbers of the visits that were drawn. */
export function numbersOf(drawn: readonly DrawnVisit[]): PictureNumbers[] {
	return drawn.flatMap(({ panel }) => (typeof panel === 'string' ? [] : [panel.numbers]));
}

/** The others, and why. */
export function failedOf(drawn: readonly DrawnVisit[]): FailedVisit[] {
	return drawn.flatMap(({ visit, panel }) =>
		typeof panel === 'string' ? [{ visit, reason: panel }] : [],
	);
}
