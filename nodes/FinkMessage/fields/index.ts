import type { INodeProperties } from 'n8n-workflow';

import { contentFields } from './contentFields';
import { messageFields } from './messageFields';
import { optionsField } from './optionsField';
import { pictureFields } from './pictureFields';
import { sendingNotices } from './sendingNotices';

/** The fields of Fink Message, in the order of the panel. */
export const finkMessageProperties: INodeProperties[] = [
	...messageFields,
	...pictureFields,
	...contentFields,
	optionsField,
	...sendingNotices,
];
