import { MIN_DETECTION_SNR, MIN_MAGNITUDE_SNR } from '../alert';
import { fixed } from './numberText';

/** Where the words about a flux change; a rounded S/N must not cross them. */
const LIMITS = [MIN_MAGNITUDE_SNR, MIN_DETECTION_SNR];

/**
 * A signal-to-noise ratio, signed: one decimal below 100. One that is not yet 3 or 5 is cut instead of
 * rounded up to it, so that 4.96 is the marginal 4.9 that its words say.
 */
export function snrText(snr: number): string {
	const size = Math.abs(snr);
	if (size >= 100) return fixed(snr, 0);
	const crosses = LIMITS.some((limit) => size < limit && Number(size.toFixed(1)) >= limit);
	return fixed(crosses ? Math.sign(snr) * (Math.floor(size * 10) / 10) : snr, 1);
}
