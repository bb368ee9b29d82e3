import { EditorError } from '../../machine/EditorError';

/**
 * @param what - What should be so, in a sentence.
 * @param seen - What is there instead.
 * @throws {EditorError} When it is not so.
 */
export function expectThat(isSo: boolean, what: string, seen?: unknown): asserts isSo {
	if (isSo) return;
	const text = typeof seen === 'string' ? seen : (JSON.stringify(seen) ?? '');
	throw new EditorError(`Not so: ${what}`, {
		advice: `Seen: ${text.slice(0, 400)}. Execute the example in the editor: npm run editor`,
	});
}

/** Compares two lists by their texts, order included. */
export function expectSame(
	seen: readonly unknown[],
	wanted: readonly unknown[],
	what: string,
): void {
	const [left, right] = [seen, wanted].map((list) => JSON.stringify(list));
	expectThat(left === right, what, `${left} instead of ${right}`);
}
