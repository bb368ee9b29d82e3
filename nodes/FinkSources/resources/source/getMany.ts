import { simplifyAlert, type Row } from '@fink/core';
import { objectIdField, optionsCollection } from '@fink/kit';

import { byObjects } from '../../byObjects';
import { limitFields } from '../../fields/limitFields';
import { columnOptions, waitOptions } from '../../fields/lookupOptions';
import {
	onlyForItems,
	outputFields,
	recordFieldsField,
	simplifyRecordsField,
} from '../../fields/outputFields';

/** All detections of one or many objects, newest first. */
export const getMany = byObjects({
	name: 'getAll',
	title: 'Get Many',
	description: 'Retrieve the detections (diaSources) of one or many objects, newest first',
	action: 'Get many sources',
	example:
		'`{"diaSourceId":"170617826086224502","diaObjectId":"170494757965398631","timeUtc":"2026-07-02T23:32:37.015Z","band":"i","fluxNjy":533840.25,"magnitude":17.081,"daysSinceFirstDetection":27.76}`',
	fields: [
		objectIdField,
		...outputFields('detections'),
		...limitFields(
			'Counted per object, newest first: 1 gives the latest detection of each object',
		).map(onlyForItems),
		simplifyRecordsField,
		recordFieldsField,
		optionsCollection([
			...columnOptions,
			{
				displayName: 'Time (MJD TAI)',
				name: 'midpointMjdTai',
				type: 'string',
				default: '',
				placeholder: 'e.g. 61235.4191836',
				description:
					'Return only the detection at this mid-exposure time, or all detections of a day for a whole number. For a single object.',
			},
			...waitOptions,
		]),
	],
	endpoint: 'sources',
	what: 'source',
	adviceOnMissing:
		'Check that it is a diaObjectId and not a diaSourceId (the ID of one detection), and that no other node has rounded it: its last digits must match those on the Fink portal. Solar System objects are not listed here.',
	order: 'newest',
	furtherOptions: (item) => {
		const midpointMjdTai = String(item.option('midpointMjdTai') ?? '').trim();
		return midpointMjdTai ? { midpointMjdTai } : {};
	},
	simplify(rows, all, item) {
		// A single moment doesn't show when the object was first seen
		const firstOf = item.option('midpointMjdTai') ? new Map() : firstTimes(all);
		return rows.map((row) =>
			simplifyAlert(row, { firstMjdTai: firstOf.get(row['r:diaObjectId']) }),
		);
	},
});

/** Object → its first detection, MJD in TAI. */
function firstTimes(rows: readonly Row[]): Map<Row[string], number> {
	const firstOf = new Map<Row[string], number>();
	for (const row of rows) {
		const time = row['r:midpointMjdTai'];
		const known = firstOf.get(row['r:diaObjectId']) ?? Infinity;
		if (typeof time === 'number' && time < known) firstOf.set(row['r:diaObjectId'], time);
	}
	return firstOf;
}
