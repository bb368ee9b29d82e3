import { NodeConnectionTypes, runChecked, withGlossary } from '@fink/kit';
import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';

import { loadTopics } from '../../src/n8n/loadTopics';
import { testCredential } from '../../src/n8n/testCredential';
import { livestreamProperties } from './properties';
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
		subtitle: '={{ $parameter["operation"] }}',
		description: "Read alerts, lag and transfers of Fink's livestream",
		defaults: { name: 'Fink Livestream' },
		usableAsTool: true,
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
