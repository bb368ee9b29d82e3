import { idOf, numberOf, roundTo3, textOf } from './cells';
import { magnitudeFromFlux } from './photometry';
import type { CellValue, Row } from './Row';
import { mjdTaiToUtcIso } from './time';

/**
 * One forced measurement for people and language models. Fluxes may be negative; then there is no
 * magnitude.
 *
 * @param row - A row of `/fp`, ids as text.
 */
export function simplifyForcedPhotometry(row: Row): Record<string, CellValue> {
	const mjdTai = numberOf(row['r:midpointMjdTai']);
	const fluxNjy = numberOf(row['r:psfFlux']);
	const fluxErrNjy = numberOf(row['r:psfFluxErr']);
	const brightness = magnitudeFromFlux(fluxNjy, fluxErrNjy);
	return {
		diaForcedSourceId: idOf(row['r:diaForcedSourceId']),
		diaObjectId: idOf(row['r:diaObjectId']),
		timeUtc: mjdTai === null ? null : mjdTaiToUtcIso(mjdTai),
		mjdTai,
		band: textOf(row['r:band']),
		fluxNjy,
		fluxErrNjy,
		magnitude: roundTo3(brightness?.magnitude),
		magnitudeErr: roundTo3(brightness?.magnitudeErr),
		snr: fluxNjy !== null && fluxErrNjy ? roundTo3(fluxNjy / fluxErrNjy) : null,
		scienceFluxNjy: numberOf(row['r:scienceFlux']),
		scienceFluxErrNjy: numberOf(row['r:scienceFluxErr']),
	};
}
