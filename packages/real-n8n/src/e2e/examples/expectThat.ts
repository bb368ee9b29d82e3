import { RealN8nError } from '../../machine/RealN8nError';

/**
 * @param what - What is expected, as a sentence.
 * @param seen - What was found instead.
 * @throws {RealN8nError} When it is not true.
 */
export function expectThat(isSo: boolean, what: string, seen?: unknown): asserts isSo {
	if (isSo) return;
	const text = typeof seen === 'string' ? seen : (JSON.stringify(seen) ?? '');
	throw new RealN8nError(`Not true: ${what}`, {
		advice: `Seen: ${text.slice(0, 400)}. Execute the example in the editor: npm run editor`,
	});
}

/** Compares two lists by their texts, order included. */
export function expectSame(
	seen: readonly unknown[],
	expected: readonly unknown[],
	what: string,
): void {
	const [left, right] = [seen, expected].map((list) => JSON.stringify(list));
	expectThat(left === right, what, `${left} instead of ${right}`);
}
