import { checkedParameters, loadTags, NodeConnectionTypes, toNodeError } from '@fink/kit';
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
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'finkApi', required: false }],
		properties: finkTriggerProperties,
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
