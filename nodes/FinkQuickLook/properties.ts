import { LOOKS } from '@fink/core';
import {
	INCOMING_OBJECT,
	lookFields,
	observationField,
	optionsCollection,
	waitField,
	waitMinutesField,
} from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

/** The only resource: without one, n8n describes all operations alike to an AI agent. */
const resourceField: INodeProperties = {
	displayName: 'Resource',
	name: 'resource',
	type: 'hidden',
	default: 'look',
};

const operationField: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['look'] } },
	default: 'card',
	options: LOOKS.map(({ name, title, description }) => ({
		name: `Draw ${title}`,
		value: name,
		description: `Draw ${description[0].toLowerCase()}${description.slice(1)}`,
		action: `Draw a ${title.toLowerCase()} of an object`,
	})),
};

const objectField: INodeProperties = {
	displayName: 'Object',
	name: 'object',
	type: 'string',
	default: INCOMING_OBJECT,
	required: true,
	placeholder: 'e.g. 169830579938263176, SN 2026pwj or 8467',
	description:
		"The diaObjectId as text, or a name: of a transient in TNS, a star or galaxy in SIMBAD, or an asteroid. The default is the incoming item's object. Separate several with commas.",
};

/** For options of the images, which a light curve does not have. */
const whereImages = { displayOptions: { hide: { '/operation': ['lightCurve'] } } };

const optionsField: INodeProperties = optionsCollection([
	{ ...observationField, displayOptions: { show: { '/operation': ['card'] } } },
	...lookFields('/operation'),
	{
		displayName: 'Tag',
		name: 'tag',
		type: 'string',
		default: '',
		placeholder: 'e.g. extragalactic_new_candidate',
		description:
			'What the alerts have in common. It is shown in the card and the message. If empty, the tag that Fink Trigger adds to its alerts is used.',
	},
	{ ...waitMinutesField, ...whereImages },
	{ ...waitField('Wait for Fresh Images', 'images'), ...whereImages },
]);

/** The fields of Fink Quick Look: after another node, the defaults work without changes. */
export const finkQuickLookProperties: INodeProperties[] = [
	resourceField,
	operationField,
	objectField,
	{
		displayName:
			'The picture goes into the binary field picture, the newest detection into the JSON, and a message for Slack and email into its field message',
		name: 'outputNotice',
		type: 'notice',
		default: '',
	},
	optionsField,
];
