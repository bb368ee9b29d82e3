import type { FinkClient } from '@fink/core';
import { waitForFile, type Aside, type Waiting } from '@fink/kit';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { objectsFile, tableFile } from '../output/tableFile';
import type { ObjectsLookup } from './ObjectsLookup';
import { nothingInFile, reportUnknown } from './missingObjects';
import type { Question } from './questions';

/** What the file of one item needs besides the client. */
interface FileWork {
	readonly question: Question;
	readonly itemIndex: number;
	readonly waiting: Waiting;
	readonly aside: Aside;
}

/** The table of one item's objects as a file, once Fink has the fresh alerts that the item knows of. */
export async function fileItems(
	about: ObjectsLookup,
	context: IExecuteFunctions,
	client: FinkClient,
	{ question, itemIndex, waiting, aside }: FileWork,
): Promise<INodeExecutionData[]> {
	const { item, options, waitMs: maxMs } = question;
	const { json } = context.getInputData()[itemIndex];
	const { endpoint } = about;
	const { diaObjectIds: ids } = options;
	if (question.asteroids.length > 0) return await asteroidFile(context, client, question);
	const stem = `${ids[0]}${ids.length > 1 ? `+${ids.length - 1}` : ''}_${endpoint}`;
	const file = { endpoint, options, format: item.format ?? 'csv', stem };
	const freshAlerts = () => ids.flatMap((id) => waiting.freshAlertsOf(json, id));
	const get = async () =>
		await objectsFile(context, client, file).catch((error: unknown) => {
			throw nothingInFile(ids, error);
		});
	const items = await waitForFile(get, freshAlerts, { maxMs, waiting, aside });
	reportUnknown(context, about, items[0].json.unknownIds);
	return items;
}

/** Asteroids are in a separate table. */
async function asteroidFile(
	context: IExecuteFunctions,
	client: FinkClient,
	{ asteroids: names, item, options: { columns, allowUnknownColumns } }: Question,
): Promise<INodeExecutionData[]> {
	return await tableFile(context, client, {
		endpoint: 'sso',
		options: { columns, allowUnknownColumns, names },
		format: item.format ?? 'csv',
		stem: `sso_${names.join('+')}`,
	});
}
