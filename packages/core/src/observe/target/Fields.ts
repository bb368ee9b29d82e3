/** Fields of an item. */
export type Fields = Readonly<Record<string, unknown>>;

/** Where an alert may be inside an item, with its position and name. */
export const INNER: readonly string[] = [
	'diaSource',
	'diaObject',
	'ssSource',
	'position',
	'record',
	'alert',
	'object',
	'candidate',
];
