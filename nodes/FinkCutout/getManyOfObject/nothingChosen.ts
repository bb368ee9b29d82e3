import {
	adviceOnRounded,
	BANDS,
	chooseDetections,
	EmptyAnswerError,
	OptionError,
	type Row,
} from '@fink/core';

import type { Question } from './readQuestion';

/** The error for an object that Fink has no detection of. */
export function noSource(diaObjectId: string): EmptyAnswerError {
	const rounded = adviceOnRounded(diaObjectId);
	return new EmptyAnswerError(`Fink has no source of diaObjectId ${diaObjectId}`, {
		...(rounded && { remedy: 'readIdsAsText' }),
		advice: [
			'Check that it is a diaObjectId and not a diaSourceId (the ID of one detection), and that no other node has rounded it: its last digits must match those on the Fink portal. Solar System objects are not listed here.',
			rounded,
		]
			.filter(Boolean)
			.join(' '),
	});
}

/**
 * The error for an object without detections that match the options, with those it has.
 *
 * @param rows - All detections of the object, at least one.
 */
export function nothingChosen(
	diaObjectId: string,
	rows: readonly Row[],
	{ filter }: Question,
): OptionError {
	if (chooseDetections(rows, 'all', filter).length > 0) {
		return new OptionError(`No detection of diaObjectId ${diaObjectId} has a measured flux`, {
			field: 'Detections',
			given: 'brightest',
			advice: 'Choose Newest, Oldest or All instead of Brightest.',
		});
	}
	const { bands = [], minSnr } = filter;
	const conditions = [
		...(bands.length > 0 ? [`in band ${bands.join(' or ')}`] : []),
		...(minSnr === undefined ? [] : [`with S/N of at least ${minSnr}`]),
	];
	return new OptionError(
		`diaObjectId ${diaObjectId} has no detection ${conditions.join(' and ')}`,
		{
			field: bands.length > 0 ? 'Bands' : 'Minimum S/N',
			given: filter,
			advice: `${describeRows(rows)} Choose other bands or a lower minimum under Options.`,
		},
	);
}

/** E.g. `It has 16 detections (g 5, r 11), with S/N up to 35.2.` */
function describeRows(rows: readonly Row[]): string {
	const counts = BANDS.map((band) => ({
		band,
		count: rows.filter((row) => row['r:band'] === band).length,
	}));
	const inBands = counts.filter(({ count }) => count > 0).map((c) => `${c.band} ${c.count}`);
	const ratios = rows.map((row) => row['r:snr']).filter((snr) => typeof snr === 'number');
	const highest = ratios.reduce((a, b) => Math.max(a, b), -Infinity);
	return [
		`It has ${rows.length} detection${rows.length === 1 ? '' : 's'}`,
		inBands.length > 0 ? ` (${inBands.join(', ')})` : '',
		highest > -Infinity ? `, with S/N up to ${Math.floor(highest * 10) / 10}` : '',
		'.',
	].join('');
}
