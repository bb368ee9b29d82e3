import { isBand } from '../../alert';
import type { Light } from '../quantity';
import type { DroppedRows } from './DroppedRows';
import type { Measurement } from './Measurement';
import { idIn, isForcedRow, numberIn, textIn, type SourceRow } from './sourceColumns';

/** Numbers outside are not the MJD of a measurement. */
const [FIRST_MJD, LAST_MJD] = [40_000, 100_000];

/**
 * Reads rows one by one.
 *
 * @param dropped - Counts the rows that can't be read.
 */
export function readMeasurements(
	rows: readonly SourceRow[],
	{ columns: [fluxColumn, errorColumn] }: Light,
	dropped: DroppedRows,
): Measurement[] {
	const measurements: Measurement[] = [];
	for (const row of rows) {
		const mjdTai = numberIn(row, 'mjdTai') ?? NaN;
		const band = textIn(row, 'band')?.toLowerCase() ?? '';
		const fluxNjy = numberIn(row, fluxColumn);
		if (!(mjdTai > FIRST_MJD && mjdTai < LAST_MJD)) dropped.noTime++;
		else if (!isBand(band)) dropped.noBand++;
		else if (fluxNjy === undefined) dropped.noFlux++;
		else {
			const errNjy = numberIn(row, errorColumn) ?? 0;
			const kind = isForcedRow(row) ? 'forced' : 'detection';
			measurements.push({
				kind,
				id: idIn(row, kind === 'forced' ? 'diaForcedSourceId' : 'diaSourceId') ?? '',
				mjdTai,
				band,
				flux: { fluxNjy, errNjy: errNjy > 0 ? errNjy : undefined },
			});
		}
	}
	return measurements;
}
