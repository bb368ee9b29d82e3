import { kindOfName } from '@fink/core';
import { isFitsFile } from '@fink/kit';
import type { IExecuteFunctions } from 'n8n-workflow';

import type { Layout } from './Layout';
import { single } from './single';
import { triplet } from './triplet';

/** A triplet when the item has one cutout of each kind, otherwise single pictures. */
export const auto: Layout = {
	takesAllItems: () => false,
	async renderItem(context, itemIndex) {
		const { renderItem } = hasAllKinds(context, itemIndex) ? triplet : single;
		return (await renderItem?.(context, itemIndex)) ?? [];
	},
};

/** Arrays and normalized numbers stay single: a layout has no numbers of its own. */
function hasAllKinds(context: IExecuteFunctions, itemIndex: number): boolean {
	const { format } = context.getNodeParameter('options', itemIndex, {}) as { format?: string };
	if (format === 'array') return false;
	const { json, binary = {} } = context.getInputData()[itemIndex];
	const isJson = context.getNodeParameter('pixelsFrom', itemIndex) === 'json';
	const asked = String(context.getNodeParameter(isJson ? 'jsonFields' : 'binaryFields', itemIndex))
		.split(',')
		.map((name) => name.trim())
		.filter((name) => name !== '');
	const own = isJson
		? Object.keys(json).filter((name) => name.startsWith('b:cutout'))
		: Object.keys(binary).filter((name) => isFitsFile(binary[name], name));
	const names = asked.length > 0 ? asked : own;
	const kinds = names.map((name) => kindOfName(name) ?? kindOfName(binary[name]?.fileName ?? ''));
	return names.length === 3 && new Set(kinds).size === 3 && !kinds.includes(undefined);
}
