import { NodeConnectionTypes, runChecked, subtitleOf, withGlossary } from '@fink/kit';
import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';

import { loadTopics } from '../../src/n8n/loadTopics';
import { testCredential } from '../../src/n8n/testCredential';
import { livestreamProperties, operationField } from './properties';
import { runOperation } from './runOperation';

/** Reads Fink's livestream and its Data Transfer, in addition to the trigger. */
export class FinkLivestream implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Fink Livestream',
		name: 'finkLivestream',
		icon: {
			light: 'file:../../icons/livestream.svg',
			dark: 'file:../../icons/livestream.dark.svg',
		},
		group: ['input'],
		version: [1],
		subtitle: subtitleOf(operationField),
		description: "Read alerts, lag and transfers of Fink's livestream",
		defaults: { name: 'Fink Livestream' },
		usableAsTool: true,
		builderHint: {
			searchHint:
				"Reads the last alerts, the waiting messages and the Data Transfer jobs of Fink's livestream",
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-fink-livestream.finkLivestreamTrigger',
					relationHint: 'Starts a workflow on the alerts',
				},
			],
		},
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'finkLivestreamApi', required: true, testedBy: 'testCredential' }],
		properties: withGlossary(livestreamProperties),
	};

	methods = { credentialTest: { testCredential }, loadOptions: { loadTopics } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runChecked(this, livestreamProperties, runOperation);
	}
}
