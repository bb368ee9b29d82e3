import {
	composeAlertMessage,
	describeAlert,
	drawLook,
	type EmptyAnswerError,
	type FetchedCutouts,
	type FinkClient,
	type LinkName,
	type NamedObject,
} from '@fink/core';
import {
	adviceInN8n,
	bufferOf,
	cardPlan,
	letOthersRun,
	safeFileName,
	showHint,
	type Aside,
	type Waiting,
} from '@fink/kit';
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { isOwnItem, type ChosenAlert } from './chooseAlert';
import type { LookSettings } from './readSettings';
import { waitForCutouts } from './waitForCutouts';

/** What has been fetched of one object. */
export interface FetchedLook {
	readonly subject: NamedObject;
	readonly chosen: ChosenAlert;
	readonly images: FetchedCutouts;
}

/** What a look needs besides its data. */
export interface LookContext {
	readonly context: IExecuteFunctions;
	readonly client: FinkClient;
	readonly itemIndex: number;
	readonly settings: LookSettings;
	readonly waiting: Waiting;
	readonly aside: Aside;
}

/** Pages that most people want. */
const LINKS: readonly LinkName[] = ['portal', 'jpl', 'legacySurvey', 'mpc', 'simbad', 'tns'];

/** Field of the picture; email programs find it by this name. */
const PICTURE = 'picture';

/** One object as an item: its record, a message and a picture of the available data. */
export async function lookAt(
	{ subject, chosen, images }: FetchedLook,
	{ context, client, itemIndex, settings, waiting, aside }: LookContext,
): Promise<INodeExecutionData> {
	const input = context.getInputData()[itemIndex];
	const { alert, diaSourceId, history } = chosen;
	const wait = { alert: input.json, maxMs: settings.waitMs, waiting, aside };
	const fetched = await waitForCutouts(client, diaSourceId, images, wait);
	await letOthersRun();
	const isOfItem = isOwnItem(subject, input.json);
	const { plan, warning: unplanned } =
		settings.shows === 'card'
			? cardPlan(settings.observation, isOfItem ? input.json : {}, alert, Date.now())
			: {};
	const tag = settings.tag || (isOfItem ? tagOf(input.json) : '');
	// A plan of another object does not belong to this one.
	const { observation: planBefore, ...kept } = input.json;
	const observation = plan?.observation ?? (isOfItem ? planBefore : undefined);
	const planned = observation === undefined ? {} : { observation };
	const record = { ...alert, ...planned };
	const facts = describeAlert(record, { history });
	const picture = await drawLook(
		{ alert, facts, diaSourceId, rows: history, cutouts: fetched.cutouts, plan },
		{ ...settings, tag },
	);
	for (const warning of [...picture.warnings, ...(unplanned ? [unplanned] : [])])
		showHint(context, warning);
	reportMissing(context, diaSourceId, fetched, picture.shows);
	const message = composeAlertMessage(record, {
		described: facts,
		links: LINKS,
		tag,
		cids: [PICTURE],
	});
	const file = await context.helpers.prepareBinaryData(
		bufferOf(picture.bytes),
		safeFileName(`${diaSourceId}_${picture.shows}`, picture.extension),
		picture.mimeType,
	);
	return {
		json: {
			...kept,
			...record,
			missingImages: fetched.missing.map(({ kind }) => kind),
			message: { ...message, attachments: PICTURE },
		} as unknown as IDataObject,
		binary: { [PICTURE]: file, ...withoutPicture(input.binary) },
	};
}

/** The tag that Fink Trigger watched for this alert. */
function tagOf({ tag }: IDataObject): string {
	return typeof tag === 'string' ? tag.trim() : '';
}

/** Says above the output which images are missing, and why. */
function reportMissing(
	context: IExecuteFunctions,
	diaSourceId: string,
	{ missing, cutouts }: FetchedCutouts,
	shows: LookSettings['shows'],
): void {
	if (missing.length === 0) return;
	const kinds = missing.map(({ kind }) => kind).join(', ');
	const [{ error }] = missing;
	const why = 'advice' in error ? adviceInN8n(error as EmptyAnswerError) : '';
	const instead =
		cutouts.length === 0 && shows === 'lightCurve'
			? ' The picture shows the light curve instead.'
			: '';
	showHint(
		context,
		`diaSourceId ${diaSourceId} has no ${kinds} image: ${error.message}.${instead} ${why}`.trim(),
	);
}

function withoutPicture(files: INodeExecutionData['binary'] = {}): INodeExecutionData['binary'] {
	return Object.fromEntries(Object.entries(files).filter(([field]) => field !== PICTURE));
}
