import { shorten } from '../oneLine';
import { GSM_EXTENDED, toGsm } from './markup/toGsm';
import type { Target } from './Target';

/** Characters of one SMS in GSM-7; what it has no room for is left out whole. */
const MAX_LENGTH = 160;

/** One line of ASCII and a few Western letters, for SMS, Pushover, ntfy and displays. */
export const short = {
	name: 'short',
	title: 'One Line',
	description: 'At most 160 characters, as in one SMS; also for Pushover and ntfy',
	pictures: [],
	write: ({ short: words }) => {
		const [first = '', ...others] = words.map(toGsm);
		let line = first;
		for (let end = MAX_LENGTH; gsmLength(line) > MAX_LENGTH; end--) {
			line = toGsm(shorten(first, end));
		}
		for (const word of others) {
			const longer = `${line}, ${word}`;
			if (gsmLength(longer) <= MAX_LENGTH) line = longer;
		}
		return line;
	},
} as const satisfies Target<'short', string>;

/** Characters of the extension table take two places. */
function gsmLength(text: string): number {
	return text.length + [...text].filter((character) => GSM_EXTENDED.includes(character)).length;
}
