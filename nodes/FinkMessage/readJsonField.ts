import { OptionError, parseLossless, type Remedy } from '@fink/core';
import type { IExecuteFunctions } from 'n8n-workflow';

/** The alert that the item's message is about. */
export function readAlertField(context: IExecuteFunctions, itemIndex: number): unknown {
	return fromText(context.getNodeParameter('alert', itemIndex), 'Alert', 'chooseAlert');
}

/** Rows of the same object; empty when the option is not used. */
export function readHistoryField(context: IExecuteFunctions, itemIndex: number): unknown {
	const history = context.getNodeParameter('options.history', itemIndex, '');
	return fromText(history, 'History', 'chooseHistory');
}

/** JSON that was typed arrives as text: its 64-bit ids stay exact. */
function fromText(value: unknown, fieldName: string, remedy: Remedy): unknown {
	if (typeof value !== 'string' || value.trim() === '') return value;
	const parsed = parsedOrUndefined(value);
	if (parsed !== undefined) return parsed;
	throw new OptionError(`${fieldName} is not JSON`, {
		field: fieldName,
		given: value,
		advice: '',
		remedy,
	});
}

function parsedOrUndefined(text: string): unknown {
	try {
		return parseLossless(text);
	} catch {
		return undefined;
	}
}
