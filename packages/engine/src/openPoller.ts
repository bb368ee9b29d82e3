import './environment';
import 'reflect-metadata';
import { ExecutionLifecycleHooks, PollContext } from 'n8n-core';
import {
	Workflow,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type IWorkflowBase,
	type WorkflowActivateMode,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

import { additionalDataFor } from './additionalDataFor';
import type { LoadedPackage } from './loadPackage';
import { PackageNodeTypes } from './PackageNodeTypes';

/** A trigger that polls, in an active workflow. */
export interface PollerOptions {
	readonly package: LoadedPackage;
	readonly node: INode;
	/** Decrypted credentials by type. */
	readonly credentials?: Record<string, ICredentialDataDecryptedObject>;
	/** The workflow's static data, as it was saved. @default none yet */
	readonly staticData?: IDataObject;
	/** @default 'trigger' */
	readonly mode?: WorkflowExecuteMode;
	/** Why the workflow became active: by the user, or as n8n started. @default 'activate' */
	readonly activation?: WorkflowActivateMode;
}

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
export function openPoller(options: PollerOptions): Poller {
	const { node, mode = 'trigger', activation = 'activate' } = options;
	const data = {
		id: 'workflow1',
		name: 'workflow',
		active: true,
		nodes: [node],
		connections: {},
		settings: { executionOrder: 'v1' },
		staticData: options.staticData,
	} as unknown as IWorkflowBase;
	const workflow = new Workflow({
		id: data.id,
		name: data.name,
		nodes: data.nodes,
		connections: data.connections,
		active: true,
		nodeTypes: new PackageNodeTypes(options.package.nodes),
		settings: data.settings,
		staticData: JSON.parse(JSON.stringify(options.staticData ?? {})) as IDataObject,
	});
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
