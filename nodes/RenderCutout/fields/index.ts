import type { INodeProperties } from 'n8n-workflow';

import { apiFields } from './apiFields';
import { customFields } from './customFields';
import { inputFields } from './inputFields';
import { layoutFields } from './layoutFields';
import { outputFields } from './outputFields';
import { presetField } from './presetField';

/** The fields of Render Cutout, in the order of the panel. */
export const renderCutoutProperties: INodeProperties[] = [
	...inputFields,
	...layoutFields,
	presetField,
	...apiFields,
	...customFields,
	...outputFields,
];
