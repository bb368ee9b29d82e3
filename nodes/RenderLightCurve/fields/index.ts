import type { INodeProperties } from 'n8n-workflow';

import { inputFields } from './inputFields';
import { optionsField } from './optionsField';
import { pictureFields } from './pictureFields';

/** The fields of Render Light Curve, in the order of the panel. */
export const renderLightCurveProperties: INodeProperties[] = [
	...inputFields,
	...pictureFields,
	optionsField,
];
