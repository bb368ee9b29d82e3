/** No name is longer; comparing takes as long as both are. */
const MAX_CHARACTERS = 200;

/**
 * The names most like what the user typed, best first.
 *
 * Names that begin with what was typed come first, then by Levenshtein distance without regard to case;
 * names further than half the typed length (at least 2 edits) are left out, so that nonsense suggests
 * nothing.
 *
 * @param typed - What the user gave.
 * @param names - The allowed names.
 * @param most - How many to return at most. @default 3
 */
export function nearestNames(typed: string, names: readonly string[], most = 3): string[] {
	if (typed.length > MAX_CHARACTERS) return [];
	const wanted = typed.toLowerCase();
	const limit = Math.max(2, Math.floor(wanted.length / 2));
	return names
		.map((name) => ({ name, edits: editsTo(wanted, name.toLowerCase()) }))
		.filter(({ edits }) => edits <= limit)
		.sort((a, b) => a.edits - b.edits)
		.slice(0, most)
		.map(({ name }) => name);
}

function editsTo(wanted: string, name: string): number {
	const begins = wanted.length >= 2 && name.startsWith(wanted);
	return begins ? 0 : editDistance(wanted, name);
}

function editDistance(a: string, b: string): number {
	let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const current = [i];
		for (let j = 1; j <= b.length; j++) {
			const replaced = previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
			current.push(Math.min(replaced, previous[j] + 1, current[j - 1] + 1));
		}
		previous = current;
	}
	return previous[b.length];
}
