import { OptionError } from '../errors';
import type { Rgba } from '../image';

/** Names that need no looking up. */
const NAMED: Readonly<Record<string, Rgba>> = {
	black: [0, 0, 0, 255],
	gray: [128, 128, 128, 255],
	magenta: [255, 0, 255, 255],
	transparent: [0, 0, 0, 0],
	white: [255, 255, 255, 255],
};

/**
 * A color as the user writes it: `#f0f`, `#ff00ff`, `#ff00ff80` (CSS Color 4, section 5.2), or one of
 * the few names above.
 *
 * @throws {OptionError} Anything else.
 */
export function parseColor(value: string, field: string): Rgba {
	const text = value.trim().toLowerCase();
	if (Object.hasOwn(NAMED, text)) return NAMED[text];
	const digits = /^#([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/.exec(text)?.[1];
	if (digits === undefined) {
		throw new OptionError(`${field} "${value}" is not a color`, {
			field,
			given: value,
			advice: `Write it like #ff00ff, or use ${Object.keys(NAMED).join(', ')}.`,
		});
	}
	const long = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
	const byte = (at: number) => parseInt(long.slice(at, at + 2), 16);
	return [byte(0), byte(2), byte(4), long.length === 8 ? byte(6) : 255];
}
