import {
	NodeConnectionTypes,
	checkedParameters,
	loadTags,
	toNodeError,
	withGlossary,
} from '@fink/kit';
import {
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';

import { finkTriggerProperties } from './fields';
import { pollForAlerts } from './pollForAlerts';

/** Starts a workflow on new alerts, each exactly once. */
export class FinkTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Fink Trigger',
		name: 'finkTrigger',
		icon: { light: 'file:../../icons/trigger.svg', dark: 'file:../../icons/trigger.dark.svg' },
		group: ['trigger'],
		version: [1],
		subtitle: '={{"new alerts: " + ($parameter["tag"] || $parameter["watch"])}}',
		description: 'Starts the workflow on new Rubin alerts in the Fink broker',
		eventTriggerDescription: 'New Rubin alerts in the Fink broker',
		defaults: { name: 'Fink Trigger' },
		activationMessage:
			'Fink is now polled for new alerts at the times that you set. Each alert starts the workflow once. See the results under Executions.',
		triggerPanel: {
			header: 'Look for new alerts',
			executionsHelp: {
				inactive:
					"<b>While building</b>, press <i>Fetch Test Event</i>: it shows the latest matching alerts and does not change the trigger's state.<br /><br /><b>When it works</b>, publish (activate) the workflow. From then on, new alerts start it. These executions are in the list of executions, not in the editor.",
				active:
					"<b>While building</b>, press <i>Fetch Test Event</i>: it shows the latest matching alerts and does not change the trigger's state.<br /><br /><b>The workflow is published</b>: new alerts start it. These executions are in the list of executions, not in the editor.",
			},
			activationHint: 'Publish (activate) the workflow so that new alerts start it',
		},
		polling: true,
		builderHint: {
			searchHint:
				'Starts a workflow on new Rubin alerts of a tag, of objects or of positions on the sky',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-fink.finkQuickLook',
					relationHint: 'Draws each alert without any field filled in',
				},
				{
					nodeType: 'n8n-nodes-fink.finkMessage',
					relationHint: 'Writes a message about it',
				},
			],
		},
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'finkApi', required: false }],
		properties: withGlossary(finkTriggerProperties),
	};

	methods = { loadOptions: { loadTags } };

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		try {
			return await pollForAlerts(checkedParameters(this, finkTriggerProperties));
		} catch (error) {
			throw toNodeError(this, error);
		}
	}
}
