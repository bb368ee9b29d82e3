import './environment';
import 'reflect-metadata';
import { ExecutionLifecycleHooks, PollContext } from 'n8n-core';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { activeWorkflow, type Activation } from './Activation';
import { additionalDataFor } from './additionalDataFor';

/** An activated trigger: n8n makes one context and polls with it until the workflow is deactivated. */
export interface Poller {
	/** Runs the node's poll function as n8n's clock does. */
	poll(): Promise<INodeExecutionData[][] | null>;
	/** What n8n would save now: a copy, through JSON. */
	savedStaticData(): IDataObject;
	/** Warnings that went to n8n's log. */
	readonly warnings: readonly string[];
	/** Whether n8n would save at all. */
	hasChangedStaticData(): boolean;
}

/** Activates a polling node in n8n's own context for such nodes, without a clock. */
export function openPoller(options: Activation): Poller {
	const { node, mode = 'trigger', activation = 'activate' } = options;
	const { workflow, data } = activeWorkflow(options, 'workflow1');
	const hooks = new ExecutionLifecycleHooks(mode, 'poll', data);
	const additionalData = additionalDataFor('poll', hooks, options.credentials);
	const context = new PollContext(workflow, node, additionalData, mode, activation);
	const warnings: string[] = [];
	const ignore = () => undefined;
	const warn = (message: string) => void warnings.push(message);
	const logger = { error: ignore, warn, info: ignore, debug: ignore };
	Object.defineProperty(context, 'logger', { value: logger });
	const type = workflow.nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
	return {
		warnings,
		async poll() {
			if (!type.poll) throw new Error(`${node.type} does not poll`);
			const items = await type.poll.call(context);
			// n8n stores items as JSON: an output that can't be stored must fail here too.
			JSON.stringify(items);
			return items;
		},
		savedStaticData: () => JSON.parse(JSON.stringify(workflow.staticData)) as IDataObject,
		hasChangedStaticData: () => workflow.staticData.__dataChanged === true,
	};
}
