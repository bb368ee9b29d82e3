import { kindOfName } from '@fink/core';
import type { IExecuteFunctions } from 'n8n-workflow';

import { filesWithout } from '../filesWithout';
import { archiveFieldOf } from '../readArchiveImage';
import { fitsFieldsOf, namesIn } from '../readCutouts';
import type { Layout } from './Layout';
import { single } from './single';
import { triplet } from './triplet';

/** A triplet when the item has one cutout of each kind, otherwise single pictures. */
export const auto: Layout = {
	takesAllItems: () => false,
	async renderItem(context, itemIndex) {
		const { renderItem } = (await hasAllKinds(context, itemIndex)) ? triplet : single;
		return (await renderItem?.(context, itemIndex)) ?? [];
	},
};

/** Arrays and normalized numbers stay single, since a layout has no pixel values. */
async function hasAllKinds(context: IExecuteFunctions, itemIndex: number): Promise<boolean> {
	const { format } = context.getNodeParameter('options', itemIndex) as { format?: string };
	if (format === 'array') return false;
	const { json, binary: files } = context.getInputData()[itemIndex];
	const binary = filesWithout(files, archiveFieldOf(context, itemIndex));
	const isJson = context.getNodeParameter('pixelsFrom', itemIndex) === 'json';
	const asked = context.getNodeParameter(isJson ? 'jsonFields' : 'binaryFields', itemIndex);
	const named = namesIn(asked as string);
	const own = isJson
		? Object.keys(json).filter((name) => name.startsWith('b:cutout'))
		: await fitsFieldsOf(context, binary);
	const names = named.length > 0 ? named : own;
	const kinds = names.map((name) => kindOfName(name) ?? kindOfName(binary[name]?.fileName ?? ''));
	return names.length === 3 && new Set(kinds).size === 3 && !kinds.includes(undefined);
}
