import type { SourceRow } from '@fink/core';
import type { IDataObject } from 'n8n-workflow';

/** One picture to be drawn. */
export interface LightCurveJob {
	/** The items that it is made of. */
	readonly itemIndexes: readonly number[];
	/** The item that goes on with the picture: the one with cutouts, or else the newest. */
	readonly mainIndex: number;
	readonly json: IDataObject;
	readonly rows: readonly SourceRow[];
	/** Whether the rows may belong to several objects. */
	readonly severalObjects: boolean;
}

/** The id of an object or alert in an item, simplified or raw; empty for none. */
export function idOf(json: IDataObject, name: 'diaObjectId' | 'diaSourceId'): string {
	const id = String(json[name] ?? json[`r:${name}`] ?? '');
	return id === '0' ? '' : id;
}
