import { simplifyObject } from '@fink/core';
import { objectIdField, optionsCollection } from '@fink/kit';

import { byObjects } from '../../byObjects';
import { columnOptions, waitOptions } from '../../fields/lookupOptions';
import { outputFields, simplifyRecordsField } from '../../fields/outputFields';

/** The summary of one or many objects. */
export const get = byObjects({
	name: 'get',
	title: 'Get',
	description: 'Retrieve the summary of an object: position, detections, fluxes per band',
	action: 'Get an object',
	example:
		'`{"diaObjectId":"170587117485817955","numberOfDetections":16,"firstDetectionUtc":"2026-06-10T08:52:11.000Z","catsClass":"SN-like","meanBrightnessOf":"difference","iDetections":9,"iMeanBrightnessKind":"detection","iMeanMagnitude":22.832}`',
	fields: [
		objectIdField,
		...outputFields('objects'),
		simplifyRecordsField,
		optionsCollection([...columnOptions, ...waitOptions]),
	],
	endpoint: 'objects',
	what: 'object',
	adviceOnMissing:
		'Check that it is a diaObjectId and that its last digits match those on the Fink portal. Solar System objects have no diaObjectId: look them up by name.',
	order: 'asked',
	simplify: (rows) => rows.map((row) => simplifyObject(row)),
});
