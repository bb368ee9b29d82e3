import { isCatalogedVariable, magnitudeRate, type LeadingBrightness } from '../../alert';
import type { BrightnessFact, ChangeFact } from '../AlertFacts';
import { spanText, withError } from '../numberText';
import type { AlertReader } from '../readAlert';
import { detectionIn, measurementOf, type Detection } from '../readHistory';

/** What decides whether a change means something. */
export interface ChangeClues {
	readonly isAsteroid: boolean;
	/** Of the difference image. */
	readonly difference: BrightnessFact | null;
	/** The brightness whose change is told. */
	readonly light: LeadingBrightness;
}

/**
 * `null` without magnitudes of two nights in the alert's band, and where a change between two nights says
 * nothing: for asteroids, which turn, for periodic and cataloged variables, and for sources below their template.
 *
 * @param history - Detections of the object, the alert's own among them.
 */
export function changeFact(
	alert: AlertReader,
	history: readonly Detection[],
	{ isAsteroid, difference, light }: ChangeClues,
): ChangeFact | null {
	const { mjdTai } = alert;
	if (mjdTai === null || isAsteroid || difference?.kind === 'negative' || isVariable(alert)) {
		return null;
	}
	const latest = measurementOf(detectionIn(alert, mjdTai), light);
	const measured = history.map((point) => measurementOf(point, light));
	const rate =
		latest &&
		magnitudeRate(
			latest,
			measured.filter((point) => point !== null),
		);
	if (!rate) return null;
	const { magnitudesPerDay, magnitudesPerDayErr, baselineDays, band } = rate;
	const value = withError(magnitudesPerDay, magnitudesPerDayErr, { isSigned: true });
	const of = light === 'total' ? ' of total light' : '';
	const text = `${value} mag/day${of} in ${band} over ${spanText(baselineDays)}${tendency(rate)}`;
	return { magnitudesPerDay, magnitudesPerDayErr, baselineDays, light, text };
}

function isVariable(alert: AlertReader): boolean {
	return isCatalogedVariable({
		catsClass: alert.text('catsClass'),
		vsxType: alert.text('vsxType'),
		gcvsType: alert.text('gcvsType'),
		simbadType: alert.text('simbadType'),
	});
}

/** Only a change of more than three standard deviations is called one. */
function tendency({
	magnitudesPerDay,
	magnitudesPerDayErr,
}: Pick<ChangeFact, 'magnitudesPerDay' | 'magnitudesPerDayErr'>): string {
	if (Math.abs(magnitudesPerDay) <= 3 * magnitudesPerDayErr) return '';
	return magnitudesPerDay < 0 ? ', brightening' : ', fading';
}
