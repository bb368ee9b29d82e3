import { brightnessOf, MIN_DETECTION_SNR, MIN_MAGNITUDE_SNR } from './brightness';
import { numericOf, roundErrorTo3, roundTo3 } from './cells';
import type { Row } from './Row';

/**
 * The light in a row of detections or forced photometry, as fields of a simplified record: of the difference
 * image (`fluxNjy`, `brightnessKind`, …) and of all light (`scienceFluxNjy`, `scienceBrightnessKind`, …).
 */
export function lightFields(row: Row) {
	const fluxNjy = numericOf(row['r:psfFlux']);
	const fluxErrNjy = numericOf(row['r:psfFluxErr']);
	const scienceFluxNjy = numericOf(row['r:scienceFlux']);
	const scienceFluxErrNjy = numericOf(row['r:scienceFluxErr']);
	const difference = brightnessOf(fluxNjy, fluxErrNjy);
	const total = brightnessOf(scienceFluxNjy, scienceFluxErrNjy);
	return {
		fluxNjy,
		fluxErrNjy,
		brightnessKind: difference.kind,
		magnitude: roundTo3(difference.magnitude),
		magnitudeErr: roundErrorTo3(difference.magnitudeErr),
		limitingMagnitude: roundTo3(difference.limitingMagnitude),
		scienceFluxNjy,
		scienceFluxErrNjy,
		scienceBrightnessKind: total.kind,
		scienceMagnitude: roundTo3(total.magnitude),
		scienceMagnitudeErr: roundErrorTo3(total.magnitudeErr),
		scienceLimitingMagnitude: roundTo3(total.limitingMagnitude),
		snr: difference.snr === null ? null : roundSnr(difference.snr),
	};
}

/** To 3 decimals, but never rounded up to a limit that it does not reach: 2.9999 must not show as 3. */
function roundSnr(snr: number): number | null {
	const rounded = roundTo3(snr);
	const crosses = [MIN_MAGNITUDE_SNR, MIN_DETECTION_SNR].some(
		(limit) => Math.abs(snr) < limit && Math.abs(rounded ?? 0) >= limit,
	);
	return crosses ? Math.trunc(snr * 1000) / 1000 : rounded;
}
