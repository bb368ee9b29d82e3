/** Park and Miller's generator (1988): the next state, which is also the random number. */
const next = (state: number) => (state * 16807) % 2147483647;
const SEED = 20250630;

/** The same elements in an order that looks random and is always the same (Fisher and Yates). */
export function shuffled<Element>(elements: readonly Element[]): Element[] {
	const mixed = [...elements];
	let state = SEED;
	for (let i = mixed.length - 1; i > 0; i--) {
		state = next(state);
		const other = state % (i + 1);
		[mixed[i], mixed[other]] = [mixed[other], mixed[i]];
	}
	return mixed;
}
