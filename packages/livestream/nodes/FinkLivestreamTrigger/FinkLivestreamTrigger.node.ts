import { NodeConnectionTypes, checkedParameters, toNodeError, withGlossary } from '@fink/kit';
import type {
	INodeType,
	INodeTypeDescription,
	ITriggerFunctions,
	ITriggerResponse,
} from 'n8n-workflow';

import { loadTopics } from '../../src/n8n/loadTopics';
import { testCredential } from '../../src/n8n/testCredential';
import { livestreamTriggerProperties } from './fields';
import { startTrigger } from './startTrigger';

/** Starts a workflow on the alerts of Fink's livestream, seconds after Fink sends them. */
export class FinkLivestreamTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Fink Livestream Trigger',
		name: 'finkLivestreamTrigger',
		icon: {
			light: 'file:../../icons/livestream.svg',
			dark: 'file:../../icons/livestream.dark.svg',
		},
		group: ['trigger'],
		version: [1],
		subtitle: '={{ String($parameter["topics"]).replace(/,/g, ", ") }}',
		description:
			"Starts the workflow on the alerts of Fink's livestream: whole packets with images",
		eventTriggerDescription: "Alerts of Fink's livestream",
		defaults: { name: 'Fink Livestream Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'finkLivestreamApi', required: true, testedBy: 'testCredential' }],
		properties: withGlossary(livestreamTriggerProperties),
	};

	methods = { credentialTest: { testCredential }, loadOptions: { loadTopics } };

	async trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
		try {
			return await startTrigger(checkedParameters(this, livestreamTriggerProperties));
		} catch (error) {
			throw toNodeError(this, error);
		}
	}
}
