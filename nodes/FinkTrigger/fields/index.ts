import { conditionsField } from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

import { optionsField } from './optionsField';
import { outputFields } from './outputFields';
import { startFields } from './startFields';
import { watchFields } from './watchFields';

/** The fields of Fink Trigger, in the order of the panel. */
export const finkTriggerProperties: INodeProperties[] = [
	...watchFields,
	...startFields,
	...outputFields,
	conditionsField,
	optionsField,
];
