import { createNameFinder, parseObjectNames, type FinkClient, type NamedObject } from '@fink/core';
import { hasFailed } from '@fink/kit';
import type { IExecuteFunctions } from 'n8n-workflow';

/** The objects that an item names, or why they can't be found. */
export type Subjects = readonly NamedObject[] | { readonly failure: unknown };

/** The objects of all items. A name must mean one object: of several, the error lists them. */
export async function findSubjects(
	context: IExecuteFunctions,
	client: FinkClient,
): Promise<readonly Subjects[]> {
	const finder = createNameFinder(client);
	return await Promise.all(
		context.getInputData().map(async (item, itemIndex) => {
			if (hasFailed(item)) return [];
			try {
				const names = parseObjectNames(context.getNodeParameter('object', itemIndex), 'Object');
				return await Promise.all(names.map(finder.findOne));
			} catch (failure) {
				return { failure };
			}
		}),
	);
}
