import {
	alertOfPacket,
	isPacket,
	rowsOfPacket,
	knownFromRow,
	rowOfPacket,
	type SourceRow,
	type KnownOfObject,
} from '@fink/core';
import type { IDataObject } from 'n8n-workflow';

import { idOf } from './LightCurveJob';

/** The content of one item. */
export interface ItemContent {
	/** The item as an alert, or the alert of its packet. */
	readonly alert: IDataObject;
	/** Its own rows: a packet's, a group's list of alerts, or itself. */
	readonly rows: readonly SourceRow[];
	readonly history: readonly SourceRow[];
	/** What it says about its object. */
	readonly known: KnownOfObject;
}

/** Reads an item that is a row, a group of alerts or an alert packet. */
export function readItem(json: IDataObject): ItemContent {
	if (isPacket(json)) {
		const rows = rowsOfPacket(json);
		const alert = alertOfPacket(json);
		return {
			alert: alert as IDataObject,
			rows,
			history: rows.filter(isDetection).map((row) => alertOfPacket({ diaSource: row })),
			known: { ...knownFromRow(alert), ...knownFromRow(rowOfPacket(json)) },
		};
	}
	const rows = Array.isArray(json.alerts) ? (json.alerts as SourceRow[]) : [json];
	return { alert: json, rows, history: rows.filter(isDetection), known: knownFromRow(json) };
}

/** Whether a row is a detection, not forced photometry. */
export function isDetection(row: SourceRow): boolean {
	return idOf(row as IDataObject, 'diaSourceId') !== '';
}
