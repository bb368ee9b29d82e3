import { readId, type ColumnMapping, type SourceRow, type KnownOfObject } from '@fink/core';
import type { IDataObject } from 'n8n-workflow';

/** One picture to draw. */
export interface LightCurveJob {
	/** The items that it is made of. */
	readonly itemIndexes: readonly number[];
	/** The item that gets the picture: the one with cutouts, or else the newest. */
	readonly mainIndex: number;
	readonly json: IDataObject;
	/** The item's alert: its JSON, or the detection of its packet. */
	readonly alert: IDataObject;
	readonly rows: readonly SourceRow[];
	/** The detections among the rows in a form that describes an alert's history. */
	readonly history: readonly SourceRow[];
	/** What the items say about the object apart from their rows. */
	readonly known: KnownOfObject;
	/** Whether the rows may belong to several objects. */
	readonly severalObjects: boolean;
	/** Which columns to use, for tables of other surveys. */
	readonly columns?: ColumnMapping;
	/** A list in the item that is not drawn, although it looks like the object's history. */
	readonly unusedList?: string;
}

/**
 * The id of an object or alert in an item, simplified or raw; empty without one.
 *
 * @throws {OptionError} Another node has rounded it.
 */
export function idOf(json: IDataObject, name: 'diaObjectId' | 'diaSourceId'): string {
	return readId(json[name] ?? json[`r:${name}`], name) ?? '';
}
