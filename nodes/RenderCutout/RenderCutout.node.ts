import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { runItems } from '../shared/runItems';
import { renderCutoutProperties } from './fields';
import { renderItem } from './renderItem';

/** Draws cutouts as pictures, on this machine: no request is sent. */
export class RenderCutout implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Render Cutout',
		name: 'renderCutout',
		icon: { light: 'file:../../icons/fink.svg', dark: 'file:../../icons/fink.dark.svg' },
		group: ['transform'],
		version: [1],
		subtitle: '={{$parameter["preset"]}}',
		description: 'Draw FITS cutouts as pictures with exact pixels, without network',
		defaults: { name: 'Render Cutout' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		properties: renderCutoutProperties,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runItems(this, async (itemIndex) => await renderItem(this, itemIndex));
	}
}
