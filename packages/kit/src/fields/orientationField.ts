import { ORIENTATIONS } from '@fink/core';
import type { INodeProperties } from 'n8n-workflow';

import { optionsOf } from '../choices/optionsOf';

/** Which way up the cutouts of a card or triplet are drawn. */
export const orientationField: INodeProperties = {
	displayName: 'Orientation',
	name: 'orientation',
	type: 'options',
	default: 'stored',
	description: 'Which way up to draw the cutouts',
	options: optionsOf(ORIENTATIONS.filter(({ name }) => name !== 'api')),
};
