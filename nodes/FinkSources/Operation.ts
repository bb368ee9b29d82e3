import type { FinkClient, TableEndpoint } from '@fink/core';
import type { ItemWork } from '@fink/kit';
import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';

/** One operation, complete in one file: what users and the documentation see, its fields, and what it does. */
export type Operation = OperationText & (SingleOperation | PreparedOperation);

/** What users and the documentation see of an operation. */
export interface OperationText {
	/** Its value in workflows; never changed. */
	readonly name: string;
	/** Entry in the Operation drop-down. */
	readonly title: string;
	/** One sentence, for the drop-down and the documentation. */
	readonly description: string;
	/** Entry in n8n's list of actions. */
	readonly action: string;
	/** A result as the documentation shows it: JSON, or words. */
	readonly example: string;
	/** Whether nobody has seen the real server's response yet. @default false */
	readonly isUnconfirmed?: boolean;
	/** Fields that only this operation has. */
	readonly fields: readonly INodeProperties[];
}

/** An operation that serves one item at a time. */
export interface SingleOperation {
	/** Makes the output items of one input item. */
	readonly execute: (
		context: IExecuteFunctions,
		client: FinkClient,
		itemIndex: number,
	) => Promise<INodeExecutionData[]>;
}

/** An operation that serves many items with one request. */
export interface PreparedOperation {
	/** Prepares all its items at once. Must not fail because of a bad item: the work for that item fails. */
	readonly prepare: (
		context: IExecuteFunctions,
		client: FinkClient,
		itemIndexes: readonly number[],
	) => ItemWork;
}

/** What operations are about. */
export interface Resource {
	/** Its value in workflows; never changed. */
	readonly name: string;
	/** Entry in the Resource drop-down. */
	readonly title: string;
	/** One sentence, for the drop-down. */
	readonly description: string;
	/** The table that the field Columns offers the columns of. */
	readonly columnsOf?: TableEndpoint;
	/** In the order of the drop-down; the first one is the default. */
	readonly operations: readonly Operation[];
}
