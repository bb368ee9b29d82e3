import { conditionsField } from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

import { outputFields } from '../../../src/n8n/outputFields';
import { topicsField } from '../../../src/n8n/topicsField';
import { batchFields } from './batchFields';
import { beginFields } from './beginFields';
import { optionsField } from './optionsField';

/** The fields of Fink Livestream Trigger, in the order of the panel. */
export const livestreamTriggerProperties: INodeProperties[] = [
	topicsField,
	...beginFields,
	...batchFields,
	...outputFields,
	conditionsField,
	optionsField,
];
