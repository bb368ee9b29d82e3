import { givenObjectId } from '@fink/core';
import type { IExecuteFunctions } from 'n8n-workflow';

/** The diaObjectId of an item, simplified or raw; empty when it has none. */
export function objectIdOf(context: IExecuteFunctions, itemIndex: number): string {
	const { json } = context.getInputData()[itemIndex];
	return String(givenObjectId(json) ?? '');
}
