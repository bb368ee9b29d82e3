import { OptionError } from '@fink/core';
import { causeOfItem } from '@fink/kit';
import type { IDataObject } from 'n8n-workflow';

/** How to fill in the fields that core may refuse. */
const ADVICE: Readonly<Record<string, string>> = {
	Alert:
		"Connect items of Fink Trigger, Fink Sources or Render Cutout, or set Alert to one of them, e.g. {{ $('Render Cutout').item.json }}.",
	History:
		"Use the items of Fink Sources, e.g. {{ $('Get Detections').all().map(item => item.json) }}.",
	'Slack File ID':
		"Upload the picture with n8n's Slack node (File, Upload) before this node and set Slack File ID to {{ $json.id }}.",
};

/**
 * Composes messages, with the node's advice on fields that core refuses.
 *
 * @throws {OptionError} A field was refused. If the alert comes from an item that failed in an earlier node, the
 * error says why it failed there.
 */
export function inNodeWords<Result>(compose: () => Result): Result {
	try {
		return compose();
	} catch (error) {
		throw error instanceof OptionError ? explained(error) : error;
	}
}

function explained({ message, field, given, advice }: OptionError): OptionError {
	const cause = field === 'Alert' ? causeIn(given) : null;
	if (cause !== null) return new OptionError(cause.message, { field, given, advice: cause.advice });
	const words = [advice, ADVICE[field]].filter(Boolean).join(' ');
	return new OptionError(message, { field, given, advice: words });
}

function causeIn(given: unknown): { readonly message: string; readonly advice: string } | null {
	if (typeof given !== 'object' || given === null) return null;
	const json = given as IDataObject;
	const message = causeOfItem({ json });
	return message === null ? null : { message, advice: String(json.description ?? '') };
}
