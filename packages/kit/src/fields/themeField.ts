import { THEMES } from '@fink/core';
import type { INodeProperties } from 'n8n-workflow';

import { optionsOf } from '../choices/optionsOf';

/** Light or dark background of a plot or card. */
export const themeField: INodeProperties = {
	displayName: 'Theme',
	name: 'theme',
	type: 'options',
	default: 'light',
	description: 'Background of the picture',
	options: optionsOf(THEMES),
};
