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

const TEST =
	'<b>While building</b>, press <i>Execute step</i>: it shows the last five alerts and does not change the position of the group.';

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
		activationMessage:
			"Fink's livestream is now read. Each alert starts the workflow once. See the results under Executions.",
		triggerPanel: {
			header: "Look at the alerts of Fink's livestream",
			executionsHelp: {
				inactive: `${TEST}<br /><br /><b>When it works</b>, publish (activate) the workflow. From then on, new alerts start it. These executions are in the list of executions, not in the editor.`,
				active: `${TEST}<br /><br /><b>The workflow is published</b>: new alerts start it. These executions are in the list of executions, not in the editor.`,
			},
			activationHint: 'Publish (activate) the workflow so that new alerts start it',
		},
		builderHint: {
			searchHint:
				"Starts a workflow on the alerts of Fink's livestream (Kafka), with their images, seconds after Fink sends them; only on self-hosted n8n",
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-fink.renderCutout',
					relationHint: 'Draws the images of the alert',
				},
				{
					nodeType: 'n8n-nodes-fink.finkMessage',
					relationHint: 'Writes a message about it',
				},
			],
		},
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
