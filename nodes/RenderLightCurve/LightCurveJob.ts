import { parseId, type ColumnMapping, type SourceRow, type KnownOfObject } from '@fink/core';
import type { IDataObject } from 'n8n-workflow';

/** One picture to be drawn. */
export interface LightCurveJob {
	/** The items that it is made of. */
	readonly itemIndexes: readonly number[];
	/** The item that goes on with the picture: the one with cutouts, or else the newest. */
	readonly mainIndex: number;
	readonly json: IDataObject;
	/** The alert that the item is: its JSON, or the detection of the packet that it holds. */
	readonly alert: IDataObject;
	readonly rows: readonly SourceRow[];
	/** The detections among the rows in a form that describes an alert's history. */
	readonly history: readonly SourceRow[];
	/** What the items say of the object beside their rows. */
	readonly told: KnownOfObject;
	/** Whether the rows may belong to several objects. */
	readonly severalObjects: boolean;
	/** Which of the rows' columns are used, for tables from elsewhere. */
	readonly columns?: ColumnMapping;
	/** A list of rows in the item that is not drawn, though it looks like the object's history. */
	readonly unusedList?: string;
}

/**
 * The id of an object or alert in an item, simplified or raw; empty for none.
 *
 * @throws {OptionError} It was rounded by another node.
 */
export function idOf(json: IDataObject, name: 'diaObjectId' | 'diaSourceId'): string {
	const value = json[name] ?? json[`r:${name}`] ?? '';
	const isRounded = typeof value === 'number' && !Number.isSafeInteger(value);
	const id = isRounded ? parseId(value, name) : String(value);
	return id === '0' ? '' : id;
}
