import type { Fact } from './Fact';

/** Id of the object. */
export const objectId: Fact<'object'> = {
	name: 'object',
	title: 'Object ID',
	description: 'The diaObjectId or ssObjectId',
	label: 'Object',
	linesOf: (facts) => [facts.diaObjectId ?? facts.ssObjectId],
	isCode: true,
	weight: 1,
};
