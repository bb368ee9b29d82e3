import type { FinkClient } from '@fink/core';
import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';

/** One operation of a node: what the user sees, and what it does for one item. */
export interface Operation {
	/** Entry in the Operation drop-down, with its `action`. */
	readonly option: INodePropertyOptions;
	/** Fields that only this operation has. */
	readonly properties: INodeProperties[];
	/** Makes the output items of one input item. */
	readonly execute: (
		context: IExecuteFunctions,
		client: FinkClient,
		itemIndex: number,
	) => Promise<INodeExecutionData[]>;
	/**
	 * For operations that can serve many items with one request: looks at all its items at once and returns
	 * what to do for each. Must not fail for a bad item: that item's work fails. Used instead of `execute`.
	 */
	readonly prepare?: (
		context: IExecuteFunctions,
		client: FinkClient,
		itemIndexes: readonly number[],
	) => ItemWork;
}

/**
 * Lets others go on while an item waits for something that takes long: its place among those that are worked
 * on at once is free until the promise is settled.
 */
export type Aside = <Result>(waiting: Promise<Result>) => Promise<Result>;

/** Makes the output items of one input item. */
export type ItemWork = (itemIndex: number, aside: Aside) => Promise<INodeExecutionData[]>;

/** The fields of an operation, shown only while it is chosen. */
export function fieldsOf(resource: string, { option, properties }: Operation): INodeProperties[] {
	return properties.map((property) => ({
		...property,
		displayOptions: {
			...property.displayOptions,
			show: { ...property.displayOptions?.show, resource: [resource], operation: [option.value] },
		},
	}));
}
