import { EMPTY_CURSOR, readCursor, storeCursor, unixMsToMjdTai, type Firing } from '@fink/core';
import type { IDataObject } from 'n8n-workflow';

/**
 * When objects had their last alert, in the static data of the workflow, in the form that Fink Trigger has. n8n
 * saves it as an execution begins. What is damaged is left out: at worst an object has one alert more.
 */
export class StoredFirings {
	/** @param data - The static data of the node. */
	constructor(private readonly data: IDataObject) {}

	/** @returns Identity → its last alert. */
	read(nowMs: number): ReadonlyMap<string, Firing> {
		return readCursor(this.data.cursor, unixMsToMjdTai(nowMs)).cursor.fired;
	}

	/** Stores them; without any, nothing is kept. */
	write(fired: ReadonlyMap<string, Firing>): void {
		if (fired.size > 0) this.data.cursor = { ...storeCursor({ ...EMPTY_CURSOR, fired }) };
		else if (this.data.cursor !== undefined) delete this.data.cursor;
	}
}
