/** Centuries of the first letter in a packed provisional designation. */
const CENTURIES: Readonly<Record<string, number>> = { I: 1800, J: 1900, K: 2000 };

const CYCLE_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * A provisional designation in words: `K04J12Q` is 2004 JQ12 (Minor Planet Center, "Packed Provisional and
 * Permanent Designations").
 *
 * @returns null when it is no packed provisional designation.
 */
export function unpackDesignation(packed: string): string | null {
	const match = /^([IJK])(\d\d)([A-HJ-Y])([\dA-Za-z])(\d)([A-HJ-Z])$/.exec(packed);
	if (match === null) return null;
	const [, century, year, halfMonth, tens, ones, letter] = match;
	const ten = /\d/.test(tens) ? Number(tens) : 10 + CYCLE_LETTERS.indexOf(tens);
	const cycle = ten * 10 + Number(ones);
	return `${CENTURIES[century] + Number(year)} ${halfMonth}${letter}${cycle || ''}`;
}

/** The packed designation that Rubin's `ssObjectId` spells in ASCII, e.g. 21163624394469969 for K04J12Q. */
export function designationOf(ssObjectId: bigint): string {
	const bytes = Buffer.from(ssObjectId.toString(16).padStart(16, '0'), 'hex');
	return bytes.toString('latin1').replace(/\0/g, '');
}
