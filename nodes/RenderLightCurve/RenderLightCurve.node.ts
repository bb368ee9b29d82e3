import { QUANTITIES } from '@fink/core';
import { NodeConnectionTypes, runChecked, withGlossary } from '@fink/kit';
import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { renderLightCurveProperties } from './fields';
import { renderObjects } from './renderObjects';

/** Title of each quantity, for the subtitle. */
const TITLES = Object.fromEntries(QUANTITIES.map(({ name, title }) => [name, title.toLowerCase()]));

/** Draws light curves, and cards with cutouts above them, on this machine: no request is sent. */
export class RenderLightCurve implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Render Light Curve',
		name: 'renderLightCurve',
		icon: {
			light: 'file:../../icons/lightCurve.svg',
			dark: 'file:../../icons/lightCurve.dark.svg',
		},
		group: ['transform'],
		version: [1],
		subtitle: `={{ ($parameter["operation"] === "card" ? "Card" : "Light curve") + ", " + ${JSON.stringify(TITLES)}[$parameter["quantity"]] }}`,
		description: 'Draw the light curve of an object, alone or as a card with its cutouts',
		defaults: { name: 'Render Light Curve' },
		usableAsTool: true,
		builderHint: {
			searchHint: 'Draws rows of Fink Sources as a light curve or a card; sends no requests',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-fink.finkSources',
					relationHint: 'Gives the rows: Return All on',
				},
				{
					nodeType: 'n8n-nodes-fink.finkCutout',
					relationHint: 'Gives the images of a card',
				},
			],
		},
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		properties: withGlossary(renderLightCurveProperties),
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runChecked(this, renderLightCurveProperties, renderObjects);
	}
}
