import './environment';
import 'reflect-metadata';
import { Container } from '@n8n/di';
import { BinaryDataService, ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import {
	STICKY_NODE_TYPE,
	Workflow,
	createRunExecutionData,
	type ICredentialDataDecryptedObject,
	type INodeExecutionData,
	type IRun,
	type IWorkflowBase,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

import { additionalDataFor } from './additionalDataFor';
import type { LoadedPackage } from './loadPackage';
import { PackageNodeTypes } from './PackageNodeTypes';

/** A workflow as the editor exports it; only nodes and connections are needed. */
export type WorkflowJson = Pick<IWorkflowBase, 'nodes' | 'connections'> & Partial<IWorkflowBase>;

/** How to run it. */
export interface RunOptions {
	readonly workflow: WorkflowJson;
	readonly package: LoadedPackage;
	/** Decrypted credentials by type, e.g. `{ finkApi: { baseUrl } }`. */
	readonly credentials?: Record<string, ICredentialDataDecryptedObject>;
	/** Items that the manual trigger emits. @default one empty item */
	readonly input?: INodeExecutionData[];
	/** @default 'manual' */
	readonly mode?: WorkflowExecuteMode;
	/** Called before and after each node. */
	readonly onNode?: (event: 'start' | 'end', nodeName: string) => void;
	/** Cancels the execution when it fires, as the editor's stop button does. */
	readonly cancel?: AbortSignal;
}

let binaryDataReady: Promise<void> | undefined;

/**
 * Runs a workflow from its manual trigger in n8n's own engine, in this process.
 *
 * @returns n8n's record of the run; `status` is 'success', 'error' or 'canceled'.
 */
export async function runWorkflow(options: RunOptions): Promise<IRun> {
	binaryDataReady ??= Container.get(BinaryDataService).init();
	await binaryDataReady;

	const mode = options.mode ?? 'manual';
	const data = {
		id: 'workflow1',
		name: 'workflow',
		active: false,
		settings: { executionOrder: 'v1' },
		...options.workflow,
	} as IWorkflowBase;
	const workflow = new Workflow({
		id: data.id,
		name: data.name,
		// Notes on the canvas say something to people and never run.
		nodes: data.nodes.filter(({ type }) => type !== STICKY_NODE_TYPE),
		connections: data.connections,
		active: false,
		nodeTypes: new PackageNodeTypes(options.package.nodes),
		settings: data.settings,
		staticData: data.staticData,
	});

	const executionId = `execution${Date.now()}`;
	const hooks = new ExecutionLifecycleHooks(mode, executionId, data);
	hooks.addHandler('nodeExecuteBefore', (name) => options.onNode?.('start', name));
	hooks.addHandler('nodeExecuteAfter', (name) => options.onNode?.('end', name));

	const additionalData = additionalDataFor(executionId, hooks, options.credentials);

	const startNode = workflow.getStartNode();
	if (!startNode) throw new Error('The workflow has no start node');
	const engine = new WorkflowExecute(
		additionalData,
		mode,
		createRunExecutionData({
			executionData: {
				nodeExecutionStack: [
					{ node: startNode, data: { main: [options.input ?? [{ json: {} }]] }, source: null },
				],
			},
		}),
	);
	const running = engine.processRunExecutionData(workflow);
	options.cancel?.addEventListener('abort', () => running.cancel(), { once: true });
	const run = await running;
	// n8n stores a run as JSON: an output that can't be stored must fail here too.
	JSON.stringify(run.data.resultData.runData);
	return run;
}
