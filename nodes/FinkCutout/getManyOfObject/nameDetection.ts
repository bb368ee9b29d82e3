import { UnexpectedAnswerError } from '@fink/core';

/**
 * A failure whose sentence says which detection it is about. Errors about the content of an answer
 * don't name the id, which matters when one item stands for many detections.
 */
export function nameDetection(failure: unknown, diaSourceId: string): unknown {
	if (!(failure instanceof UnexpectedAnswerError)) return failure;
	if (failure.message.includes(diaSourceId)) return failure;
	return new UnexpectedAnswerError(`${failure.message} (diaSourceId ${diaSourceId})`, {
		...failure.help,
		cause: failure,
	});
}
