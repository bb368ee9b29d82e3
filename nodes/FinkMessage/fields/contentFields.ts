import { DIGEST_SORTS, FACTS, LINKS, type LinkName } from '@fink/core';
import { leadingBrightnessField, optionsOf } from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

import { TARGETS_WITH_FACTS } from './targetsWith';

/** Pages that most people want; the others are a click away. */
const USUAL_LINKS: readonly LinkName[] = ['portal', 'jpl', 'legacySurvey', 'mpc', 'simbad', 'tns'];

/** Which brightness leads, which facts and links a message shows, and in which order a digest shows alerts. */
export const contentFields: INodeProperties[] = [
	{
		...leadingBrightnessField,
		description: 'Which brightness to put first in the heading, subject and summary',
	},
	{
		displayName: 'Facts',
		name: 'facts',
		type: 'multiOptions',
		default: [...optionsOf(FACTS).map(({ value }) => value)],
		description: 'What to include about each alert. Unknown facts are left out.',
		displayOptions: { show: { targets: TARGETS_WITH_FACTS } },
		options: optionsOf(FACTS),
	},
	{
		displayName: 'Links',
		name: 'links',
		type: 'multiOptions',
		default: [...USUAL_LINKS],
		description:
			'Pages to link for each alert. Asteroids only have links to the portal, JPL and MPC.',
		displayOptions: { show: { targets: TARGETS_WITH_FACTS } },
		options: optionsOf(LINKS),
	},
	{
		displayName: 'Sort',
		name: 'sort',
		type: 'options',
		default: 'newest',
		description: 'Order of the alerts',
		displayOptions: { show: { message: ['digest'] } },
		options: optionsOf(DIGEST_SORTS),
	},
	{
		displayName: 'Alerts Shown',
		name: 'most',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 100 },
		default: 10,
		description:
			'Maximum number of alerts to show. The others are counted and linked. Targets with length limits may show fewer.',
		displayOptions: { show: { message: ['digest'] } },
	},
];
