import {
	NodeConnectionTypes,
	NodeOperationError,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { clientFor } from '../shared/clientFor';
import { runItems } from '../shared/runItems';
import { finkSourcesProperties, OPERATIONS } from './resources';

/** Looks things up in Fink: the detections of an object, with every id exact. */
export class FinkSources implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Fink Sources',
		name: 'finkSources',
		icon: { light: 'file:../../icons/fink.svg', dark: 'file:../../icons/fink.dark.svg' },
		group: ['input'],
		version: [1],
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description: 'Look up Rubin alerts in the Fink broker, with exact ids',
		defaults: { name: 'Fink Sources' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'finkApi', required: false }],
		properties: finkSourcesProperties,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const client = await clientFor(this);
		return await runItems(this, async (itemIndex) => {
			const resource = this.getNodeParameter('resource', itemIndex) as string;
			const name = this.getNodeParameter('operation', itemIndex) as string;
			const operation = OPERATIONS[resource]?.find(({ option }) => option.value === name);
			if (!operation) {
				throw new NodeOperationError(this.getNode(), `Unknown operation "${resource}: ${name}"`, {
					description: 'Choose a Resource and an Operation from the lists of this node.',
					itemIndex,
				});
			}
			return await operation.execute(this, client, itemIndex);
		});
	}
}
