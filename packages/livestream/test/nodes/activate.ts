import { join } from 'node:path';

import { loadPackage, openTrigger, type Emission, type OpenTrigger } from '@fink/engine';
import type {
	IDataObject,
	INodeParameters,
	IRun,
	WorkflowActivateMode,
	WorkflowExecuteMode,
} from 'n8n-workflow';

/** Where this package and the one at the root are built. */
export const LIVESTREAM_ROOT = join(__dirname, '..', '..');
export const NODES_ROOT = join(LIVESTREAM_ROOT, '..', '..');

/** An active trigger with what it emitted. */
export interface ActiveTrigger extends OpenTrigger {
	readonly emissions: Emission[];
	/** All items, in their order. */
	items(): Emission['items'];
	deactivate(): Promise<void>;
}

/** How to activate. */
export interface Activation {
	readonly servers: string;
	readonly groupId?: string;
	readonly parameters: INodeParameters;
	readonly credential?: Record<string, string>;
	readonly mode?: WorkflowExecuteMode;
	readonly activation?: WorkflowActivateMode;
	/** Of the workflow, as n8n saved it. @default none yet */
	readonly staticData?: IDataObject;
	/** @default An execution that succeeds at once */
	readonly execute?: (emission: Emission) => Promise<IRun | undefined>;
}

const SUCCESS = { status: 'success', data: { resultData: {} } } as unknown as IRun;

/** Activates Fink Livestream Trigger of the built package in n8n's own context. */
export async function activate(given: Activation): Promise<ActiveTrigger> {
	const { servers, groupId = 'fink-sandbox', parameters, credential, execute } = given;
	const emissions: Emission[] = [];
	const opened = await openTrigger({
		package: await loadPackage(LIVESTREAM_ROOT),
		node: {
			id: 'trigger',
			name: 'Fink Livestream Trigger',
			type: 'n8n-nodes-fink-livestream.finkLivestreamTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters,
			credentials: { finkLivestreamApi: { id: '1', name: 'Fink Livestream' } },
		},
		credentials: { finkLivestreamApi: { servers, groupId, ...credential } },
		mode: given.mode,
		activation: given.activation,
		staticData: given.staticData,
		async onEmit(emission) {
			emissions.push(emission);
			return execute ? await execute(emission) : SUCCESS;
		},
	});
	return {
		...opened,
		emissions,
		items: () => emissions.flatMap(({ items }) => items),
		deactivate: async () => await opened.response.closeFunction?.(),
	};
}
