import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';

import { GLOSSARY_URL, GLOSSARY_WORDS } from './glossaryWords';

/** The longest first, so that `MJD TAI` is one word. */
const WORD = new RegExp(
	`(?<![\\w$./:-])(?:${[...GLOSSARY_WORDS].sort((a, b) => b.length - a.length).join('|')})s?(?![\\w./:-]*\\w)`,
);

/**
 * Fields whose descriptions link their first word of the glossary to it; n8n shows descriptions as HTML. Fields inside
 * of collections too; what a description links already stays as it is.
 */
export function withGlossary(properties: readonly INodeProperties[]): INodeProperties[] {
	return properties.map((property) => {
		const { description, options } = property;
		const isGroup = property.type === 'collection' || property.type === 'fixedCollection';
		return {
			...property,
			...(description !== undefined && { description: linked(description) }),
			...(isGroup && options && { options: options.map(insideLinked) as typeof options }),
		};
	});
}

function insideLinked(option: unknown): INodeProperties | INodePropertyCollection {
	const group = option as INodeProperties | INodePropertyCollection;
	if ('values' in group) return { ...group, values: withGlossary(group.values) };
	return withGlossary([group])[0];
}

function linked(description: string): string {
	if (description.includes('<a ')) return description;
	return description.replace(WORD, (word) => `<a href="${GLOSSARY_URL}">${word}</a>`);
}
