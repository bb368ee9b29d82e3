import {
	NodeHelpers,
	type IDataObject,
	type INodeType,
	type INodeTypes,
	type IVersionedNodeType,
} from 'n8n-workflow';

import { ManualTrigger } from './ManualTrigger';

/** The node types of one loaded package, plus n8n's manual trigger. */
export class PackageNodeTypes implements INodeTypes {
	private readonly types: Record<string, INodeType | IVersionedNodeType>;

	constructor(types: Record<string, INodeType | IVersionedNodeType>) {
		this.types = { 'n8n-nodes-base.manualTrigger': new ManualTrigger(), ...types };
	}

	getByName(type: string): INodeType | IVersionedNodeType {
		const found = this.types[type];
		if (!found) {
			throw new Error(`Unknown node type ${type}; known: ${Object.keys(this.types).join(', ')}`);
		}
		return found;
	}

	getByNameAndVersion(type: string, version?: number): INodeType {
		return NodeHelpers.getVersionedNodeType(this.getByName(type), version);
	}

	getKnownTypes(): IDataObject {
		return {};
	}
}
