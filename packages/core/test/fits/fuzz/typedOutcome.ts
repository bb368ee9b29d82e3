import { FinkError } from '../../../src/errors';
import { Violation } from './Violation';

/** What work gave, or the project's own error that it was refused with. */
export type Outcome<Result> = { readonly value: Result } | { readonly refusal: FinkError };

/**
 * Runs work that may fail with an error of ours only, in one readable sentence with advice.
 *
 * @throws {Violation} any other error, or a bad sentence.
 */
export async function typedOutcome<Result>(
	work: () => Result | Promise<Result>,
): Promise<Outcome<Result>> {
	try {
		return { value: await work() };
	} catch (error) {
		if (error instanceof Violation) throw error;
		if (!(error instanceof FinkError)) {
			const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
			throw new Violation('untyped error', stack.split('\n').slice(0, 3).join(' '), error);
		}
		const sentence = error.message;
		if (!/^[^\p{Cc}]{10,400}$/u.test(sentence) || error.advice === '') {
			throw new Violation('unreadable sentence', JSON.stringify(sentence.slice(0, 500)), error);
		}
		return { refusal: error };
	}
}
