import { BANDS } from '@fink/core';
import type { INodeProperties } from 'n8n-workflow';

import { namesAsOptions } from '../choices/namesAsOptions';

/** From the Sun's to fainter than any telescope sees. */
const magnitudes = { minValue: -30, maxValue: 60 };

/** Conditions on the alerts, all optional. */
export const conditionsField: INodeProperties = {
	displayName: 'Conditions',
	name: 'conditions',
	type: 'collection',
	placeholder: 'Add condition',
	default: {},
	description: 'Alerts that do not meet all conditions are left out for good',
	options: [
		{
			displayName: 'Bands',
			name: 'bands',
			type: 'multiOptions',
			default: [],
			description: 'Only alerts in these filters',
			options: namesAsOptions(BANDS),
		},
		{
			displayName: 'Brightest Magnitude',
			name: 'brightestMagnitude',
			type: 'number',
			typeOptions: magnitudes,
			default: 14,
			description:
				'Leave out alerts that are brighter: AB magnitude of the difference flux. Alerts below 3 standard deviations have no magnitude and are left out too.',
		},
		{
			displayName: 'Faintest Magnitude',
			name: 'faintestMagnitude',
			type: 'number',
			typeOptions: magnitudes,
			default: 21,
			description:
				'Leave out alerts that are fainter: AB magnitude of the difference flux. Alerts below 3 standard deviations have no magnitude and are left out too.',
		},
		{
			displayName: 'First Detection Only',
			name: 'firstDetectionOnly',
			type: 'boolean',
			default: true,
			description:
				'Whether to take only the alert with which an object was discovered. Most tags require several detections and never have such alerts. Alerts of asteroids are always left out, since an alert does not contain the history of an asteroid.',
		},
		{
			displayName: 'Good Quality Only',
			name: 'goodQualityOnly',
			type: 'boolean',
			default: true,
			description:
				'Whether to leave out alerts with an entry in quality: dipoles, failed fluxes, flagged pixels, satellite glints, missing or low reliability',
		},
		{
			displayName: 'Minimum Hours Between Alerts',
			name: 'minHoursBetween',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 365 * 24 },
			default: 24,
			description:
				'After an alert of an object, leave out further alerts of the object for this many hours, by the times of the exposures',
		},
		{
			displayName: 'Minimum Reliability',
			name: 'minReliability',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 1, numberPrecision: 2 },
			default: 0.5,
			description: "Rubin's score from 0 (artifact) to 1 (real)",
		},
		{
			displayName: 'Minimum S/N',
			name: 'minSnr',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 10,
			description:
				'Lowest S/N of the detection (detectionSnr, r:snr). It is also positive for sources fainter than the template, and differs from flux divided by error (snr).',
		},
		{
			displayName: 'Sign',
			name: 'sign',
			type: 'options',
			default: 'positive',
			description:
				'How the source was detected: brighter or fainter than the template (isNegative). The sign of the flux, which is measured later, may differ.',
			options: [
				{ name: 'Negative', value: 'negative', description: 'Fainter than the template' },
				{ name: 'Positive', value: 'positive', description: 'Brighter than the template' },
			],
		},
	],
};
