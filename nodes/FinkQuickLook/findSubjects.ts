import {
	createNameFinder,
	nothingUnderName,
	parseObjectNames,
	severalUnderName,
	type FinkClient,
	type NameFinder,
	type ObjectName,
} from '@fink/core';
import { hasFailed } from '@fink/kit';
import type { IExecuteFunctions } from 'n8n-workflow';

/** One object to look at: by its diaObjectId, or an asteroid by its packed designation. */
export type Subject = { readonly diaObjectId: string } | { readonly asteroid: string };

/** The objects that an item names, or why they can't be found. */
export type Subjects = readonly Subject[] | { readonly failure: unknown };

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
				return await Promise.all(names.map(async (name) => await subjectOf(name, finder)));
			} catch (failure) {
				return { failure };
			}
		}),
	);
}

async function subjectOf(name: ObjectName, finder: NameFinder): Promise<Subject> {
	if (name.kind === 'id') return { diaObjectId: name.diaObjectId };
	const answer = await finder.look(name);
	const [only, ...others] = answer.objects;
	if (only === undefined) throw nothingUnderName(answer);
	if (others.length > 0) throw severalUnderName(answer);
	return only.diaObjectId === null ? { asteroid: only.enter } : { diaObjectId: only.diaObjectId };
}
