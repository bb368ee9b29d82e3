import { PRESETS } from '@fink/core';
import { optionOf } from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

/** The first choice: how the picture looks. */
export const presetField: INodeProperties = {
	displayName: 'Preset',
	name: 'preset',
	type: 'options',
	default: 'auto',
	description: 'How pixel values become colors',
	// Color pictures have a treatment of their own.
	displayOptions: { hide: { layout: ['rgb'] } },
	options: PRESETS.map(optionOf),
};
