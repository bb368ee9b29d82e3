import { FinkError } from '@fink/core';
import {
	NodeOperationError,
	type ILoadOptionsFunctions,
	type INodePropertyOptions,
} from 'n8n-workflow';

import { clientFor } from './clientFor';
import { adviceInN8n } from './remedies';

const WHY_UNAVAILABLE = "Only on Fink's livestream: the API can't search by it. ";

/**
 * The server's tags for a drop-down: those that can be searched by first, then the others, which say why
 * they can't.
 */
export async function loadTags(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	try {
		const tags = await (await clientFor(this)).tags();
		const searchable = tags
			.filter(({ isSupported }) => isSupported)
			.map(({ name, description }) => ({ name, value: name, description }));
		const others = tags
			.filter(({ isSupported }) => !isSupported)
			.map(({ name, description }) => ({
				name: `${name} (unavailable)`,
				value: name,
				description: WHY_UNAVAILABLE + description,
			}));
		return [...searchable, ...others];
	} catch (error) {
		const { message } = error as Error;
		const description = error instanceof FinkError ? adviceInN8n(error) : undefined;
		throw new NodeOperationError(this.getNode(), error as Error, { message, description });
	}
}
