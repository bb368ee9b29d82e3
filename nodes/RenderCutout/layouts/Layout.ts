import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

/** How one layout makes its output items. */
export interface Layout {
	/** Whether this item's picture needs other items too, so that all are drawn together. */
	readonly takesAllItems: (context: IExecuteFunctions) => boolean;
	/** Whether `renderGroup` shows which visits failed before. @default they are returned next to the picture */
	readonly showsFailures?: boolean;
	/** The output of one item; for layouts that draw items one by one. */
	readonly renderItem?: (
		context: IExecuteFunctions,
		itemIndex: number,
	) => Promise<INodeExecutionData[]>;
	/** The output of items that belong together, e.g. the visits of one object. */
	readonly renderGroup?: (
		context: IExecuteFunctions,
		itemIndexes: readonly number[],
	) => Promise<INodeExecutionData[]>;
}
