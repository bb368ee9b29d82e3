import { loadPackage, openTrigger, type Emission, type LoadedPackage } from '@fink/engine';
import type { INodeParameters } from 'n8n-workflow';
import { join } from 'node:path';

/** How to read. */
export interface StreamReading {
	readonly root: string;
	readonly address: string;
	readonly groupId: string;
	readonly parameters: INodeParameters;
	/** Gets the items of each execution; it ends when this does. */
	readonly onItems: (items: Emission['items']) => Promise<void>;
}

let loaded: Promise<LoadedPackage> | undefined;

/**
 * Activates Fink Livestream Trigger of the built package in n8n's own context for triggers. Executions succeed.
 *
 * @returns What deactivates it.
 */
export async function readStream(reading: StreamReading): Promise<() => Promise<void>> {
	const { root, address, groupId, parameters, onItems } = reading;
	loaded ??= loadPackage(join(root, 'packages', 'livestream'));
	const { response, errors } = await openTrigger({
		package: await loaded,
		node: {
			id: 'stream',
			name: 'Stream',
			type: 'n8n-nodes-fink-livestream.finkLivestreamTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters,
			credentials: { finkLivestreamApi: { id: '1', name: 'Fink Livestream' } },
		},
		credentials: { finkLivestreamApi: { servers: address, groupId } },
		onEmit: async ({ items }) => {
			await onItems(items);
			return undefined;
		},
	});
	return async () => {
		await response.closeFunction?.();
		if (errors.length > 0) throw errors[0];
	};
}
