import {
	Workflow,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type INode,
	type IWorkflowBase,
	type WorkflowActivateMode,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

import type { LoadedPackage } from './loadPackage';
import { PackageNodeTypes } from './PackageNodeTypes';

/** A workflow of one trigger that becomes active. */
export interface Activation {
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

/** The workflow, and as n8n stores it. @param id - Of the workflow. */
export function activeWorkflow(
	{ package: loaded, node, staticData }: Activation,
	id: string,
): { readonly workflow: Workflow; readonly data: IWorkflowBase } {
	const data = {
		id,
		name: 'workflow',
		active: true,
		nodes: [node],
		connections: {},
		settings: { executionOrder: 'v1' },
		staticData,
	} as unknown as IWorkflowBase;
	const workflow = new Workflow({
		id,
		name: data.name,
		nodes: data.nodes,
		connections: data.connections,
		active: true,
		nodeTypes: new PackageNodeTypes(loaded.nodes),
		settings: data.settings,
		staticData: JSON.parse(JSON.stringify(staticData ?? {})) as IDataObject,
	});
	return { workflow, data };
}
