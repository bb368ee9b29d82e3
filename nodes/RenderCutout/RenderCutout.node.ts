import { NodeConnectionTypes, runChecked, subtitleOf, withGlossary } from '@fink/kit';
import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { renderCutoutProperties } from './fields';
import { layoutField } from './fields/layoutFields';
import { presetField } from './fields/presetField';
import { renderItems } from './renderItems';

/** Draws cutouts as pictures, on this machine: no request is sent. */
export class RenderCutout implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Render Cutout',
		name: 'renderCutout',
		icon: { light: 'file:../../icons/render.svg', dark: 'file:../../icons/render.dark.svg' },
		group: ['transform'],
		version: [1],
		subtitle: subtitleOf(layoutField, presetField),
		description: 'Draw FITS cutouts as pictures with exact pixels, without network access',
		defaults: { name: 'Render Cutout' },
		usableAsTool: true,
		builderHint: {
			searchHint: 'Draws FITS files of Fink Cutout as pictures; sends no requests',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-fink.finkCutout',
					relationHint: 'Gives the files',
				},
				{
					nodeType: 'n8n-nodes-fink.finkMessage',
					relationHint: 'Puts the picture into a message',
				},
			],
		},
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		properties: withGlossary(renderCutoutProperties),
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runChecked(this, renderCutoutProperties, renderItems);
	}
}
