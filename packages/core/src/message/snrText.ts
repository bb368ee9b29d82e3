import { MIN_DETECTION_SNR, MIN_MAGNITUDE_SNR } from '../alert';
import { fixed } from './numberText';

/** Limits at which the words for a flux change; a rounded S/N must not cross them. */
const LIMITS = [MIN_MAGNITUDE_SNR, MIN_DETECTION_SNR];

/**
 * A signal-to-noise ratio with its sign and one decimal below 100. A ratio just below 3 or 5 is truncated, not
 * rounded up, so that 4.96 is shown as 4.9, in agreement with the word "marginal".
 */
export function snrText(snr: number): string {
	const size = Math.abs(snr);
	if (size >= 100) return fixed(snr, 0);
	const crosses = LIMITS.some((limit) => size < limit && Number(size.toFixed(1)) >= limit);
	return fixed(crosses ? Math.sign(snr) * (Math.floor(size * 10) / 10) : snr, 1);
}
