import { OptionError } from '@fink/core';
import { runItems } from '@fink/kit';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { clientOf, CREDENTIAL, groupIdOf, type LivestreamCredential } from '../../src/n8n/clientOf';
import { OPERATIONS } from './operations';

/** Runs the chosen operation for every item, over one client. */
export async function runOperation(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const credential = await context.getCredentials<LivestreamCredential>(CREDENTIAL);
	const client = clientOf(credential);
	try {
		return await runItems(context, async (itemIndex) => {
			const name = context.getNodeParameter('operation', itemIndex) as string;
			const operation = OPERATIONS.find((one) => one.name === name);
			if (!operation) {
				throw new OptionError(`Unknown operation "${name}"`, {
					field: 'Operation',
					given: name,
					advice: `Choose one of: ${OPERATIONS.map((one) => one.name).join(', ')}.`,
				});
			}
			return await operation.execute({
				context,
				itemIndex,
				client,
				groupId: () => groupIdOf(credential),
			});
		});
	} finally {
		await client.close();
	}
}
