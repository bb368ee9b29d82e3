import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

/** Records as items; the links to their input items are set by `runItems`. */
export function toItems(records: ReadonlyArray<object>): INodeExecutionData[] {
	return records.map((record) => ({ json: record as IDataObject }));
}
