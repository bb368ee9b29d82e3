import type { INodeProperties } from 'n8n-workflow';

import { limitFields } from './limitFields';
import { optionsField } from './optionsField';
import { pictureFields } from './pictureFields';
import { siteFields } from './siteFields';
import { targetFields } from './targetFields';

/** The fields of Plan Observation, in the order of the panel. */
export const planObservationProperties: INodeProperties[] = [
	...targetFields,
	...siteFields,
	...limitFields,
	...pictureFields,
	optionsField,
];
