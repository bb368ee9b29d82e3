import {
	isCatalogedVariable,
	magnitudeRate,
	tendencyOf,
	type LeadingBrightness,
} from '../../alert';
import type { BrightnessFact, ChangeFact } from '../AlertFacts';
import { spanText, withError } from '../numberText';
import type { AlertReader } from '../readAlert';
import { detectionIn, measurementOf, type Detection } from '../readHistory';
import type { Fact } from './Fact';

/** How fast the brightness changes. */
export const change: Fact<'change'> = {
	name: 'change',
	title: 'Change',
	description:
		'Magnitudes per day between two nights, which requires a history. Not given for asteroids, periodic variables and sources fainter than the template.',
	label: 'Change',
	linesOf: (facts) => [facts.change?.text],
	inDigest: 'unlabeled',
	weight: 4,
};

/** What decides whether a change means something. */
export interface ChangeClues {
	readonly isAsteroid: boolean;
	/** Of the difference image. */
	readonly difference: BrightnessFact | null;
	/** The brightness whose change is described. */
	readonly light: LeadingBrightness;
}

/**
 * `null` without magnitudes from two nights in the alert's band, and where a change between two nights means
 * nothing: for asteroids, which rotate, for periodic and cataloged variables, and for sources fainter than their
 * template.
 *
 * @param history - Detections of the object, including the alert's own.
 */
export function readChange(
	alert: AlertReader,
	history: readonly Detection[],
	{ isAsteroid, difference, light }: ChangeClues,
): ChangeFact | null {
	const { mjdTai } = alert;
	if (mjdTai === null || isAsteroid || difference?.kind === 'negative' || isVariable(alert)) {
		return null;
	}
	const latest = measurementOf(detectionIn(alert, mjdTai), light);
	const measured = history
		.map((point) => measurementOf(point, light))
		.filter((point) => point !== null);
	const rate = latest && magnitudeRate(latest, measured);
	if (!rate) return null;
	const { magnitudesPerDay, magnitudesPerDayErr, baselineDays, band } = rate;
	const tendency = tendencyOf(rate, latest, measured);
	const value = withError(magnitudesPerDay, magnitudesPerDayErr, { isSigned: true });
	const of = light === 'total' ? ' of total light' : '';
	const text = `${value} mag/day${of} in ${band} over ${spanText(baselineDays)}`;
	return {
		magnitudesPerDay,
		magnitudesPerDayErr,
		baselineDays,
		tendency,
		light,
		text: tendency ? `${text}, ${tendency}` : text,
	};
}

function isVariable(alert: AlertReader): boolean {
	return isCatalogedVariable({
		catsClass: alert.text('catsClass'),
		vsxType: alert.text('vsxType'),
		gcvsType: alert.text('gcvsType'),
		simbadType: alert.text('simbadType'),
	});
}
