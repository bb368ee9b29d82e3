import { optionsCollection } from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

/** Settings that rarely need a change. */
export const optionsField: INodeProperties = optionsCollection([
	{
		displayName: 'Columns',
		name: 'columns',
		type: 'string',
		default: '',
		placeholder: 'e.g. diaSource.apFlux, clf.cats_score',
		description:
			"The packet's own fields to return, as paths with dots, separated by commas. With Simplify on, they are added to the simplified fields; with Simplify off, only they are returned. If empty, none are added, or all fields are returned.",
	},
	{
		displayName: 'Count as Done',
		name: 'commit',
		type: 'options',
		default: 'ended',
		description: 'When alerts count as done and are not delivered again',
		options: [
			{
				name: 'When the Execution Ended',
				value: 'ended',
				description: 'Even if it failed; the execution can be retried in n8n',
			},
			{
				name: 'When the Execution Succeeded',
				value: 'succeeded',
				description:
					'Alerts of a failed execution are delivered again, first after 5 s, later after up to a minute, until they succeed',
			},
		],
	},
	{
		displayName: 'Executions at Once',
		name: 'inFlight',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 50 },
		default: 1,
		description:
			'Maximum number of executions that run at the same time. Reading pauses when this number is reached.',
	},
	{
		displayName: 'Unreadable Messages',
		name: 'unreadable',
		type: 'options',
		default: 'item',
		description: 'What to do with a message that is not an alert or does not match its schema',
		options: [
			{
				name: 'Pass On',
				value: 'item',
				description:
					'Return an item with the reason, and the bytes in the binary fields data and schema',
			},
			{
				name: 'Report a Failed Execution',
				value: 'fail',
				description: 'Show the reason in the list of executions and continue with the next message',
			},
		],
	},
	{
		displayName: 'Wait for Missing Topics',
		name: 'waitForTopic',
		type: 'boolean',
		default: true,
		description:
			'Whether to wait for topics that do not exist yet, instead of refusing to start. The topic of a tag is created with the first alert that the tag selects.',
	},
]);
