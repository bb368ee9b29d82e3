import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeProperties,
} from 'n8n-workflow';

import type { StreamClient } from '../../src/client/StreamClient';

/** What an operation works with. */
export interface OperationContext {
	readonly context: IExecuteFunctions;
	readonly itemIndex: number;
	readonly client: StreamClient;
	/** Of the credential. @throws {OptionError} It has none. */
	readonly groupId: () => string;
}

/** An operation of Fink Livestream: one file, and one line in the list of operations. */
export interface Operation {
	readonly name: string;
	readonly title: string;
	/** In the panel and for AI agents. */
	readonly description: string;
	/** In n8n's list of nodes and actions. */
	readonly action: string;
	/** For this operation only. */
	readonly fields: readonly INodeProperties[];
	execute(operation: OperationContext): Promise<INodeExecutionData[]>;
}

/** Records as items. */
export function toItems(records: readonly IDataObject[]): INodeExecutionData[] {
	return records.map((json) => ({ json }));
}
