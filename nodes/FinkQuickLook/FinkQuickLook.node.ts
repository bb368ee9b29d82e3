import { NodeConnectionTypes, runChecked, withGlossary } from '@fink/kit';
import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { lookAtItems } from './lookAtItems';
import { finkQuickLookProperties } from './properties';

/** From an id, a name or an alert to a finished picture, the record and a message, without files in between. */
export class FinkQuickLook implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Fink Quick Look',
		name: 'finkQuickLook',
		icon: { light: 'file:../../icons/quickLook.svg', dark: 'file:../../icons/quickLook.dark.svg' },
		group: ['input'],
		version: [1],
		subtitle:
			'={{ { card: "Card", lightCurve: "Light curve", triplet: "Triplet" }[$parameter["operation"]] }}',
		description: 'Draw a Rubin object by ID or name, and return its record and a message',
		defaults: { name: 'Fink Quick Look' },
		usableAsTool: true,
		builderHint: {
			searchHint:
				'Turns an ID, a name (supernova, star, galaxy, asteroid) or an alert of Fink Trigger into a finished picture, the record and a message in one node',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-fink.finkTrigger',
					relationHint: 'Gives new alerts; leave Object at its default',
				},
				{
					nodeType: 'n8n-nodes-fink.finkSources',
					relationHint: 'Finds objects by position or tag',
				},
			],
		},
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'finkApi', required: false }],
		properties: withGlossary(finkQuickLookProperties),
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runChecked(this, finkQuickLookProperties, lookAtItems);
	}
}
