import { SECONDS_PER_DAY } from '../../alert';
import { spanText } from '../../message';
import type { LightCurve } from './LightCurve';

/** Light takes so long from the Sun to the Earth: 1 au / c = 499.005 s. */
const LIGHT_TIME_DAYS = 499.005 / SECONDS_PER_DAY;

/** A sentence in the picture itself, from the longest version to the shortest: the first that fits is used. */
export type Note = readonly string[];

/** What a picture says about its limitations, for readers who see only the picture. */
export function notesOf(curve: LightCurve): Note[] {
	return [...incompleteNote(curve), ...foldingNote(curve)];
}

function incompleteNote({ completeness, rows }: LightCurve): Note[] {
	const { isComplete, detectionsHeld: held, detectionsOfObject: all, daysMissing } = completeness;
	if (isComplete === false) {
		const count = all !== null && all > held ? `${held} of ${all} detections` : '';
		const late =
			daysMissing === null ? '' : `begins ${spanText(daysMissing)} after the first detection`;
		const short = count || 'begins late';
		return [[`Incomplete: ${[count, late].filter(Boolean).join(', ')}`, `Incomplete: ${short}`]];
	}
	if (isComplete === true || held !== 1 || rows !== 1) return [];
	return [['A single detection; others, if any, are not in the data', 'A single detection']];
}

function foldingNote({ folding }: LightCurve): Note[] {
	if (!folding) return [];
	const turns = Number((LIGHT_TIME_DAYS / folding.periodDays).toPrecision(2));
	return [
		[
			`Times are not barycentric: up to ± 8.3 min, ± ${String(turns)} in phase`,
			'Times are not barycentric: ± 8.3 min',
			'Not barycentric (± 8.3 min)',
		],
	];
}
