import {
	type ItemWork,
	NodeConnectionTypes,
	OBJECT_OF_ITEM,
	clientFor,
	createWaiting,
	noticeConstant,
	runChecked,
	runItems,
	withGlossary,
} from '@fink/kit';
import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { getCutouts } from './getCutouts';
import { prepareGetMany } from './getManyOfObject';
import { finkCutoutProperties } from './properties';

const SOURCE_ID = {
	name: 'diaSourceId',
	displayName: 'Source ID',
	expression: '{{ $json.diaSourceId }}',
};

/** Downloads the images of a detection from Fink. */
export class FinkCutout implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Fink Cutout',
		name: 'finkCutout',
		icon: { light: 'file:../../icons/cutout.svg', dark: 'file:../../icons/cutout.dark.svg' },
		group: ['input'],
		version: [1],
		subtitle:
			'={{ $parameter["format"].toUpperCase() + ": " + ($parameter["kinds"].length === 3 ? "all three" : $parameter["kinds"].join(", ")) }}',
		description: 'Download the Science, Template and Difference images of a Rubin alert',
		defaults: { name: 'Fink Cutout' },
		usableAsTool: true,
		builderHint: {
			searchHint:
				'Downloads FITS images of detections by diaSourceId; follows Fink Sources or Fink Trigger without any field filled in',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-fink.renderCutout',
					relationHint: 'Draws the files',
				},
				{
					nodeType: 'n8n-nodes-fink.finkSources',
					relationHint: 'Gives the diaSourceId',
				},
			],
		},
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'finkApi', required: false }],
		properties: withGlossary(finkCutoutProperties),
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runChecked(this, finkCutoutProperties, async (context) => {
			const client = await clientFor(context);
			noticeConstant(context, SOURCE_ID);
			noticeConstant(context, OBJECT_OF_ITEM);
			const isOfObject = context.getNodeParameter('operation', 0) === 'getManyOfObject';
			const waiting = createWaiting(context, client, { nodeName: 'Fink Cutout', what: 'images' });
			const work: ItemWork = isOfObject
				? prepareGetMany(context, client, waiting)
				: async (itemIndex, aside) => await getCutouts(context, client, waiting, itemIndex, aside);
			return await runItems(context, waiting.guard(work));
		});
	}
}
