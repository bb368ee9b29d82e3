import { CancelledError, FinkError, HttpError, NetworkError, OptionError } from '@fink/core';
import {
	NodeApiError,
	NodeOperationError,
	type FunctionsBase,
	type INode,
	type JsonObject,
} from 'n8n-workflow';

import { isTool } from './isTool';
import { adviceForTool, adviceInN8n } from './remedies';

/**
 * The one place where core's errors become n8n's: the sentence as message, the next step as description,
 * the item named in both n8n's own field and the text.
 *
 * Errors that are not core's (a missing binary field, a bad expression) keep their message. As the tool of an AI
 * agent, a node says all in the message, since agents hand only this to the model.
 */
export function toNodeError(
	context: Pick<FunctionsBase, 'getNode'>,
	error: unknown,
	itemIndex?: number,
): NodeApiError | NodeOperationError {
	const node = context.getNode();
	if (error instanceof NodeApiError || error instanceof NodeOperationError) {
		return isTool(node) ? forTool(node, error.message, error.description ?? '') : error;
	}
	if (!(error instanceof FinkError)) {
		const cause = error instanceof Error ? error : new Error(String(error));
		// Passed again, because n8n 1.49 would replace it with "Internal error".
		return new NodeOperationError(node, cause, { message: cause.message, itemIndex });
	}
	const isOfItem = itemIndex !== undefined && !(error instanceof CancelledError);
	const sentence = shortened(error.message);
	const description = shortened(adviceOf(error));
	if (isTool(node)) {
		const advice = [description, adviceForTool(error)].filter(Boolean).join(' ');
		return forTool(node, sentence, advice);
	}
	const message = !isOfItem ? sentence : `${sentence} [item ${itemIndex}]`;
	if (error instanceof HttpError || error instanceof NetworkError) {
		const httpCode = error instanceof HttpError ? String(error.status) : undefined;
		const cause: JsonObject = { message };
		return new NodeApiError(node, cause, { message, description, httpCode, itemIndex });
	}
	return new NodeOperationError(node, message, { description, itemIndex });
}

/** An error with everything in its message, without item indexes, which a model doesn't know. */
function forTool(node: INode, message: string, advice: string): NodeOperationError {
	const sentence = message.replace(/ \[item \d+\]$/, '').replace(/\.?$/, '.');
	return new NodeOperationError(node, `${sentence} ${advice}`.trim());
}

/** Longer than any sentence: values that were given may be of any length. */
const MAX_CHARACTERS = 500;

function shortened(text: string): string {
	return text.length > MAX_CHARACTERS ? `${text.slice(0, MAX_CHARACTERS)}…` : text;
}

/** The next step; it names the field that was refused where the sentence does not. */
function adviceOf(error: FinkError): string {
	const advice = adviceInN8n(error);
	if (!(error instanceof OptionError)) return advice;
	const isNamed = `${error.message} ${advice}`.toLowerCase().includes(error.field.toLowerCase());
	return isNamed ? advice : `${advice} See the field ${error.field}.`.trim();
}
