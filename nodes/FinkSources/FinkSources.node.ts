import {
	NodeConnectionTypes,
	clientFor,
	loadTags,
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

import { SUBJECT_FIELDS } from './fields/subjectFields';
import { loadColumns } from './methods/loadColumns';
import { intoLists } from './output/intoLists';
import { trimmed } from './output/trimmed';
import { prepareOperations } from './prepareOperations';
import { finkSourcesProperties } from './properties';
import { RESOURCES } from './resources';

/** Looks up data in Fink: everything that its API for Rubin offers, with exact ids. */
export class FinkSources implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Fink Sources',
		name: 'finkSources',
		icon: { light: 'file:../../icons/sources.svg', dark: 'file:../../icons/sources.dark.svg' },
		group: ['input'],
		version: [1],
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description: 'Look up Rubin alerts in the Fink broker, with exact IDs',
		defaults: { name: 'Fink Sources' },
		usableAsTool: true,
		builderHint: {
			searchHint:
				'Looks up Rubin alerts: detections, objects, tags, positions, asteroids, names. For a picture of one object use Fink Quick Look',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-fink.finkCutout',
					relationHint: 'Downloads the images of the detections',
				},
				{
					nodeType: 'n8n-nodes-fink.renderLightCurve',
					relationHint: 'Draws the detections',
				},
			],
		},
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'finkApi', required: false }],
		properties: withGlossary(finkSourcesProperties),
	};

	methods = { loadOptions: { loadColumns, loadTags } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runChecked(this, finkSourcesProperties, async (context) => {
			const client = await clientFor(context);
			for (const field of SUBJECT_FIELDS) noticeConstant(context, field);
			const work = prepareOperations(context, client, RESOURCES);
			return await runItems(context, intoLists(context, trimmed(context, work)));
		});
	}
}
