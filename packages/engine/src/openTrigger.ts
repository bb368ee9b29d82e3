import './environment';
import { randomUUID } from 'node:crypto';
import { Container } from '@n8n/di';
import { BinaryDataService, ExecutionLifecycleHooks, TriggerContext } from 'n8n-core';
import type {
	IDataObject,
	INodeExecutionData,
	IRun,
	ITriggerFunctions,
	ITriggerResponse,
} from 'n8n-workflow';

import { activeWorkflow, type Activation } from './Activation';
import { additionalDataFor } from './additionalDataFor';

/** What a trigger emits: its items, and the key that n8n refuses a second time. */
export interface Emission {
	readonly items: INodeExecutionData[];
	readonly key: string | undefined;
}

/** A trigger that waits for events, in an active workflow or a manual test. */
export interface TriggerOptions extends Activation {
	/** Runs an execution; what it gives settles the trigger's promise of the execution's end. */
	readonly onEmit: (emission: Emission) => Promise<IRun | undefined>;
}

/** An activated trigger. */
export interface OpenTrigger {
	readonly response: ITriggerResponse;
	/** Errors with which it ended by itself. */
	readonly errors: readonly Error[];
	/** Failed executions that it reported. */
	readonly failures: readonly Error[];
	/** Warnings and errors that went to n8n's log. */
	readonly warnings: readonly string[];
	/** What n8n saved as the trigger emitted last: a copy, through JSON. */
	savedStaticData(): IDataObject;
}

/** Activates a trigger node in n8n's own context for such nodes. */
export async function openTrigger(options: TriggerOptions): Promise<OpenTrigger> {
	await Container.get(BinaryDataService).init();
	const { node, mode = 'trigger', activation = 'activate', onEmit } = options;
	const { workflow, data } = activeWorkflow(options, `workflow-${randomUUID()}`);
	let saved: IDataObject = options.staticData ?? {};
	const hooks = new ExecutionLifecycleHooks(mode, 'trigger', data);
	const errors: Error[] = [];
	const failures: Error[] = [];
	const warnings: string[] = [];
	const emit: ITriggerFunctions['emit'] = (output, _response, done, key) => {
		// n8n stores items as JSON: an output that can't be stored must fail here too.
		JSON.stringify(output);
		saved = JSON.parse(JSON.stringify(workflow.staticData)) as IDataObject;
		// A refused key settles the promise without a run.
		const settle = done?.resolve as ((run: IRun | undefined) => void) | undefined;
		onEmit({ items: output[0], key }).then(settle, done?.reject);
	};
	const context = new TriggerContext(
		workflow,
		node,
		additionalDataFor('trigger', hooks, options.credentials),
		mode,
		activation,
		emit,
		(error) => void errors.push(error),
		(error) => void failures.push(error),
	);
	const ignore = () => undefined;
	const warn = (message: string) => void warnings.push(message);
	const logger = { error: warn, warn, info: ignore, debug: ignore };
	Object.defineProperty(context, 'logger', { value: logger });
	const type = workflow.nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
	const response = await type.trigger?.call(context);
	if (!response) throw new Error(`${node.type} does not wait for events`);
	return { response, errors, failures, warnings, savedStaticData: () => saved };
}
