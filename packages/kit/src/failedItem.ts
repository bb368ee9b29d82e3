import { causeOf, failureOf } from '@fink/core';
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

/**
 * Why a node before failed on this item and continued: its JSON holds `error` as text or as an error object,
 * of whichever node. Numbers and other fields of that name are the user's own.
 *
 * @returns `null` for an item that did not fail.
 */
export function causeOfItem(item: INodeExecutionData): string | null {
	return causeOf(withItsError(item));
}

/** The same with the name of the object that the item is about. */
export function failureOfItem(item: INodeExecutionData): string | null {
	return failureOf(withItsError(item));
}

/** Whether a node before failed on this item and continued. */
export function hasFailed(item: INodeExecutionData): boolean {
	return causeOfItem(item) !== null;
}

/** n8n keeps the error of some nodes beside the JSON. */
function withItsError({ json, error }: INodeExecutionData): IDataObject {
	return error && causeOf(json) === null ? { ...json, error: error.message } : json;
}

/**
 * An item that failed before, as it came: its fields and files stay, so that the last node still knows what
 * failed first and of which object. With an error branch it goes there.
 */
export function passedOn(context: IExecuteFunctions, itemIndex: number): INodeExecutionData {
	const item = context.getInputData()[itemIndex];
	const { binary } = item;
	const json = withItsError(item);
	// Of an item that holds nothing but `error` n8n takes the other fields from the input item.
	const hasBranch = context.getNode().onError === 'continueErrorOutput';
	return {
		json: hasBranch ? { error: json.error } : json,
		...(binary && { binary }),
		pairedItem: { item: itemIndex },
	};
}

/** The items that failed before, as groups of one, for layouts that draw the others together. */
export function failedAlone(items: readonly INodeExecutionData[]): number[][] {
	return items.flatMap((item, index) => (hasFailed(item) ? [[index]] : []));
}
