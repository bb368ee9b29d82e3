import { openPoller, type Poller } from '@fink/engine';
import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';

import { builtPackage } from './runNodes';

/** How to activate a trigger. */
export interface TriggerOptions {
	readonly baseUrl: string;
	readonly parameters?: INodeParameters;
	/** Saved by an earlier poller, e.g. before a restart. */
	readonly staticData?: IDataObject;
	/** @default 'activate' */
	readonly activation?: 'activate' | 'init' | 'update';
	/** @default 'trigger' */
	readonly mode?: 'trigger' | 'manual';
}

/** Activates a Fink Trigger, by default on the tag in_tns, in n8n's context for polling nodes. */
export async function activateTrigger(options: TriggerOptions): Promise<Poller> {
	const { baseUrl, parameters = {}, ...rest } = options;
	const node: INode = {
		id: 'trigger',
		name: 'Fink Trigger',
		type: 'n8n-nodes-fink.finkTrigger',
		typeVersion: 1,
		position: [0, 0],
		parameters: {
			pollTimes: { item: [{ mode: 'everyMinute' }] },
			watch: 'tag',
			tag: 'in_tns',
			...parameters,
		},
		credentials: { finkApi: { id: 'sandbox', name: 'Fink sandbox' } },
	};
	return openPoller({
		package: await builtPackage(),
		node,
		credentials: { finkApi: { baseUrl } },
		...rest,
	});
}

/** Polls and gives the items' JSON; empty when the poll returned null. */
export async function pollJson(poller: Poller): Promise<IDataObject[]> {
	const items = await poller.poll();
	if (items !== null) expect(items[0].length).toBeGreaterThan(0);
	return (items?.[0] ?? []).map(({ json }) => json);
}

/** This moment, MJD in TAI. */
export function nowMjdTai(): number {
	return 40587 + (Date.now() + 37_000) / 86_400_000;
}
