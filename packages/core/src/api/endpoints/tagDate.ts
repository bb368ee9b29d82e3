import { MS_PER_DAY, mjdTaiToTaiIso } from '../../alert';

/** How far a bound is moved outwards; the rows gained are dropped again by us. */
const MARGIN_MS = 1000;

/**
 * A bound of a time window as `/tags` reads it: `YYYY-MM-DDTHH:MM:SS.fffZ`, and nothing else (other forms
 * are a 500).
 *
 * The server turns the text into a *UTC* MJD, prints it, and compares that text with keys that begin with
 * a *TAI* MJD. So the text shows TAI. A lower bound is compared with its last digit raised by one: with
 * midnight, `61105.0`, the night's first 2.4 hours would be lost, with noon likewise. A millisecond of
 * the day that 27 does not divide has no finite decimal fraction (86,400,000 = 2^10·3^3·5^5), so its MJD
 * prints with 10 decimals or more and the loss is below 10 µs, inside the margin.
 *
 * @param mjdTai - The bound.
 * @param side - The start moves back, the stop ahead, each by a second and at most 1 ms more.
 */
export function tagDate(mjdTai: number, side: 'start' | 'stop'): string {
	const outwards = side === 'start' ? -1 : 1;
	let ms = Math.round(mjdTai * MS_PER_DAY) + outwards * MARGIN_MS;
	if ((ms % MS_PER_DAY) % 27 === 0) ms += outwards;
	return `${mjdTaiToTaiIso(ms / MS_PER_DAY)}Z`;
}
