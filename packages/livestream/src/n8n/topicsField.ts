import { OptionError } from '@fink/core';
import type { INodeProperties } from 'n8n-workflow';

/** The picker of topics. */
export const topicsField: INodeProperties = {
	displayName: 'Topic Names or IDs',
	name: 'topics',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'loadTopics' },
	default: [],
	required: true,
	description:
		'The topics to read, e.g. fink_in_tns_lsst for the tag in_tns. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
};

/**
 * The topics of the picker or of an expression: a list, or a text with commas.
 *
 * @throws {OptionError} There is none.
 */
export function parseTopics(given: unknown): string[] {
	const parts = Array.isArray(given) ? given.map(String) : String(given ?? '').split(/[\s,;]+/);
	const topics = [...new Set(parts.map((part) => part.trim()).filter(Boolean))];
	if (topics.length > 0) return topics;
	throw new OptionError('No topic is selected', {
		field: topicsField.displayName,
		given,
		advice: 'Choose one from the list, e.g. fink_in_tns_lsst.',
	});
}
