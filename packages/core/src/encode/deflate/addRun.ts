import { LONGEST_RUN, SHORTEST_RUN } from './lengthCodes';
import { RUN_TOKEN } from './Tokens';

/**
 * Adds a run of any length, of at least the shortest one, to tokens and their counts.
 *
 * @param count - How many tokens there are.
 * @returns How many there are now.
 */
export function addRun(
	tokens: Uint16Array,
	count: number,
	counts: Uint32Array,
	length: number,
): number {
	let made = count;
	let left = length;
	while (left > 0) {
		// What is left after the longest run must not be too short for another one.
		const run = left > LONGEST_RUN ? Math.min(LONGEST_RUN, left - SHORTEST_RUN) : left;
		counts[RUN_TOKEN + run]++;
		tokens[made++] = RUN_TOKEN + run;
		left -= run;
	}
	return made;
}
