import { MIN_MAGNITUDE_SNR, parseBands } from '../../alert';
import { choiceNamed } from '../../choice';
import { OptionError } from '../../errors';
import { type CurveChoice, NEWEST } from '../LightCurveRecipe';
import { QUANTITIES, type Quantity, type QuantityName } from '../quantity';
import { checkObjects } from './checkObjects';
import { completenessOf } from './Completeness';
import { type DroppedRows, noDroppedRows } from './DroppedRows';
import { explainNoPoints } from './explainNoPoints';
import { idsOf } from './rowIdentity';
import { julianDates } from './julianDates';
import type { Folding, LightCurve } from './LightCurve';
import type { LightCurvePoint } from './LightCurvePoint';
import { mapColumns } from './mapColumns';
import { readMeasurements } from './readMeasurements';
import type { SourceRow } from './sourceColumns';
import { withoutDuplicates } from './withoutDuplicates';

/**
 * Rows of one object as the points of a light curve, with a count of everything that makes no point.
 *
 * @param given - Detections and forced measurements, raw or simplified, in any order.
 * @throws {OptionError} No row, no row that makes a point, several objects, a
 * rounded id, or a choice that makes no sense.
 */
export function lightCurveOf(given: readonly SourceRow[], choice: CurveChoice = {}): LightCurve {
	const { limitSigma = MIN_MAGNITUDE_SNR } = choice;
	checkChoice(choice);
	const quantity = choiceNamed<Quantity<QuantityName>>(
		QUANTITIES,
		choice.quantity ?? 'differenceFlux',
		'Quantity',
	);
	const { light } = quantity;
	const rows = choice.columns ? mapColumns(given, choice.columns, light) : given;
	const bands = parseBands(choice.bands ?? []);
	const { objects, keys } = checkObjects(rows, choice.severalObjects ?? false);

	const dropped = noDroppedRows();
	const read = readMeasurements(rows, light, dropped);
	const measurements = withoutDuplicates(read);
	dropped.duplicate = read.length - measurements.length;

	const points: LightCurvePoint[] = [];
	for (const measurement of measurements) {
		const point = quantity.pointOf(measurement, limitSigma);
		if (point) points.push(point);
		else dropped.noMagnitude++;
	}
	if (points.length === 0) throw explainNoPoints(rows, light, dropped);

	const shown = chooseShown(points, bands, choice.lastDays, dropped);
	const { firstDetectionMjdTai, ...completeness } = completenessOf(rows, keys, measurements, {
		detections: choice.detectionsOfObject,
		firstMjdTai: choice.firstDetectionMjdTai,
	});
	return {
		quantity,
		limitSigma,
		points: shown,
		rows: rows.length,
		dropped,
		julianDates: dropped.noTime > 0 ? julianDates(rows).length : 0,
		objects,
		diaObjectIds: idsOf(objects, 'diaObject'),
		firstDetectionMjdTai,
		completeness,
		highlighted: highlightedOf(shown, choice.highlight),
		folding: foldingOf(shown, choice),
	};
}

function chooseShown(
	points: readonly LightCurvePoint[],
	bands: readonly string[],
	lastDays: number | undefined,
	dropped: DroppedRows,
): LightCurvePoint[] {
	const newest = Math.max(...points.map(({ mjdTai }) => mjdTai));
	return points.filter(({ band, mjdTai }) => {
		const isOther = bands.length > 0 && !bands.includes(band);
		const isOutside = lastDays !== undefined && mjdTai < newest - lastDays;
		if (isOther) dropped.otherBand++;
		else if (isOutside) dropped.outsideWindow++;
		return !isOther && !isOutside;
	});
}

function highlightedOf(
	points: readonly LightCurvePoint[],
	highlight: string | undefined,
): LightCurvePoint | undefined {
	const detections = points.filter(({ kind }) => kind === 'detection');
	if (highlight === NEWEST) return detections.at(-1);
	return highlight ? detections.find(({ id }) => id === highlight) : undefined;
}

function foldingOf(
	points: readonly LightCurvePoint[],
	{ periodDays, epochMjdTai }: CurveChoice,
): Folding | undefined {
	if (periodDays === undefined || points.length === 0) return undefined;
	return { periodDays, epochMjdTai: epochMjdTai ?? points[0].mjdTai };
}

function checkChoice({ lastDays, limitSigma, periodDays, epochMjdTai }: CurveChoice): void {
	checkPositive('Period (Days)', periodDays, 'Enter the period in days, e.g. 0.5123.');
	checkPositive('Last Days', lastDays, 'Enter e.g. 30, or remove the option to show all times.');
	if (limitSigma !== undefined && !(limitSigma >= MIN_MAGNITUDE_SNR && limitSigma < Infinity))
		throw new OptionError(
			`Limit Below (Sigma) must be a number of at least ${MIN_MAGNITUDE_SNR}, not ${String(limitSigma)}`,
			{
				field: 'Limit Below (Sigma)',
				given: limitSigma,
				advice:
					'Enter e.g. 3 or 5: a fainter measurement is not a detection, so it has no magnitude.',
			},
		);
	if (epochMjdTai !== undefined && !Number.isFinite(epochMjdTai))
		throw new OptionError(`Phase 0 "${String(epochMjdTai)}" is not a Modified Julian Date`, {
			field: 'Phase 0 (MJD TAI)',
			given: epochMjdTai,
			advice: 'Enter e.g. 61235.419, or remove the option to use the first point shown.',
		});
}

function checkPositive(field: string, value: number | undefined, advice: string): void {
	if (value === undefined || (Number.isFinite(value) && value > 0)) return;
	throw new OptionError(`${field} must be a number above 0, not ${String(value)}`, {
		field,
		given: value,
		advice,
	});
}
