import { brightnessOf } from './brightness';
import { idOf, mjdOf, numericOf, roundErrorTo3, roundTo3, textOf } from './cells';
import type { CellValue, Row } from './Row';
import { mjdTaiToUtcIso } from './time';

/**
 * One forced measurement for people and language models: of the difference image, and of all light.
 * `brightnessKind` tells what a flux stands for; only a detection or a marginal one has a magnitude.
 *
 * @param row - A row of `/fp`, ids as text.
 */
export function simplifyForcedPhotometry(row: Row): Record<string, CellValue> {
	const mjdTai = mjdOf(row['r:midpointMjdTai']);
	const fluxNjy = numericOf(row['r:psfFlux']);
	const fluxErrNjy = numericOf(row['r:psfFluxErr']);
	const scienceFluxNjy = numericOf(row['r:scienceFlux']);
	const scienceFluxErrNjy = numericOf(row['r:scienceFluxErr']);
	const difference = brightnessOf(fluxNjy, fluxErrNjy);
	const total = brightnessOf(scienceFluxNjy, scienceFluxErrNjy);
	return {
		diaForcedSourceId: idOf(row['r:diaForcedSourceId']),
		diaObjectId: idOf(row['r:diaObjectId']),
		timeUtc: mjdTai === null ? null : mjdTaiToUtcIso(mjdTai),
		mjdTai,
		band: textOf(row['r:band']),
		fluxNjy,
		fluxErrNjy,
		brightnessKind: difference.kind,
		magnitude: roundTo3(difference.magnitude),
		magnitudeErr: roundErrorTo3(difference.magnitudeErr),
		limitingMagnitude: roundTo3(difference.limitingMagnitude),
		snr: roundTo3(difference.snr),
		scienceFluxNjy,
		scienceFluxErrNjy,
		scienceBrightnessKind: total.kind,
		scienceMagnitude: roundTo3(total.magnitude),
		scienceMagnitudeErr: roundErrorTo3(total.magnitudeErr),
		scienceLimitingMagnitude: roundTo3(total.limitingMagnitude),
	};
}
