import { SchemaCache, OptionError } from '@fink/core';
import { letOthersRun } from '@fink/kit';
import type { INodeExecutionData, ITriggerFunctions } from 'n8n-workflow';

import { itemOfAlert } from '../../src/alerts/itemOfAlert';
import type { StreamClient } from '../../src/client/StreamClient';
import { lastAlerts } from '../../src/n8n/lastAlerts';
import { unknownTopic } from '../../src/stream/beginReading';
import type { Settings } from './readSettings';

/** Maximum number of alerts in a manual test. */
const MAX_IN_SAMPLE = 5;

/**
 * The last alerts of the topics that meet the conditions, for a manual test. It does not join the group and commits
 * nothing, so that it takes no alert away from a published workflow.
 */
export async function showSample(
	context: ITriggerFunctions,
	client: StreamClient,
	{
		topics,
		output,
		meetsConditions,
	}: Pick<Settings, 'output' | 'topics'> & {
		readonly meetsConditions: Parameters<typeof lastAlerts>[1]['meetsConditions'];
	},
): Promise<INodeExecutionData[]> {
	const found = await client.topics(topics);
	const missing = topics.find((topic) => !found.some(({ name }) => name === topic));
	if (missing !== undefined && found.length === 0) throw await unknownTopic(client, missing);
	const options = { ...output, schemas: new SchemaCache(), meetsConditions };
	const alerts = await lastAlerts(client, options, found, MAX_IN_SAMPLE);
	if (alerts.length === 0) {
		throw new OptionError('The topics have no alert at the moment that meets the conditions', {
			field: 'Topics',
			given: topics,
			advice:
				'Only the last alerts were checked. Publish the workflow to wait for new ones, or choose a busier topic for the test.',
		});
	}
	const items: INodeExecutionData[] = [];
	for (const alert of alerts) {
		await letOthersRun();
		const item = await itemOfAlert(context, alert);
		item.json.announcedUtc = null;
		items.push(item);
	}
	return items;
}
