import { simplifyForcedPhotometry } from '@fink/core';
import { objectIdField, optionsCollection } from '@fink/kit';

import { byObjects } from '../../byObjects';
import { limitFields } from '../../fields/limitFields';
import { columnOptions, waitOptions } from '../../fields/lookupOptions';
import { onlyForItems, outputFields, simplifyRecordsField } from '../../fields/outputFields';

/** Fluxes at the position of objects in every exposure, newest first. */
export const getMany = byObjects({
	name: 'getAll',
	title: 'Get Many',
	description:
		'Retrieve the fluxes measured at the position of an object in every exposure since its second detection',
	action: 'Get many forced photometry measurements',
	example:
		'`{"diaForcedSourceId":"170666304474710039","diaObjectId":"170587117485817955","timeUtc":"2026-07-14T10:03:00.470Z","band":"g","fluxNjy":-300,"brightnessKind":"negative","magnitude":null,"snr":-3}`',
	fields: [
		objectIdField,
		...outputFields('forcedPhotometry'),
		...limitFields('Counted per object, newest first').map(onlyForItems),
		simplifyRecordsField,
		optionsCollection([...columnOptions, ...waitOptions]),
	],
	endpoint: 'fp',
	what: 'forced photometry',
	adviceOnMissing:
		'It exists from the second detection of an object, and only since 2026-02-17. If it should exist, check the ID: its last digits must match those on the Fink portal.',
	order: 'newest',
	simplify: (rows) => rows.map((row) => simplifyForcedPhotometry(row)),
});
