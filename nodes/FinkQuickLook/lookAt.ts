import {
	adviceOnRounded,
	composeAlertMessage,
	drawLook,
	EmptyAnswerError,
	type FetchedCutouts,
	objectIdOf,
	simplifyAlert,
	sourceIdOf,
	type AlertRecord,
	type FinkClient,
	type LinkName,
	type Row,
} from '@fink/core';
import {
	bufferOf,
	adviceInN8n,
	cardPlan,
	letOthersRun,
	safeFileName,
	showHint,
	type Aside,
	type Waiting,
} from '@fink/kit';
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { waitForCutouts } from './waitForCutouts';
import type { Subject } from './findSubjects';
import type { LookSettings } from './readSettings';

/** What a look needs besides its subject. */
export interface LookContext {
	readonly context: IExecuteFunctions;
	readonly client: FinkClient;
	readonly itemIndex: number;
	readonly settings: LookSettings;
	readonly waiting: Waiting;
	readonly aside: Aside;
	/** Rows of the subject, newest first. */
	readonly rows: () => Promise<readonly Row[]>;
}

/** Pages that most people want. */
const LINKS: readonly LinkName[] = ['portal', 'jpl', 'legacySurvey', 'mpc', 'simbad', 'tns'];

/** Field of the picture; email programs find it by this name. */
const PICTURE = 'picture';

/** One object as an item: its record, a message and a picture of the available data. */
export async function lookAt(subject: Subject, look: LookContext): Promise<INodeExecutionData> {
	const { context, client, itemIndex, settings, waiting, aside } = look;
	const input = context.getInputData()[itemIndex];
	const rows = await look.rows();
	const { alert, diaSourceId, history } = chooseAlert(subject, input.json, rows);
	const wait = { alert: input.json, maxMs: settings.waitMs, waiting, aside };
	const fetched =
		settings.shows === 'lightCurve' ? NO_CUTOUTS : await waitForCutouts(client, diaSourceId, wait);
	await letOthersRun();
	const isOfItem = isOwnItem(subject, input.json);
	const { plan, warning: unplanned } =
		settings.shows === 'card'
			? cardPlan(settings.observation, isOfItem ? input.json : {}, alert, Date.now())
			: {};
	const tag = settings.tag || (isOfItem ? tagOf(input.json) : '');
	const picture = await drawLook(
		{ alert, diaSourceId, rows: history, cutouts: fetched.cutouts, plan },
		{ ...settings, tag },
	);
	for (const warning of [...picture.warnings, ...(unplanned ? [unplanned] : [])])
		showHint(context, warning);
	reportMissing(context, diaSourceId, fetched, picture.shows);
	// A plan of another object does not belong to this one.
	const { observation: planBefore, ...kept } = input.json;
	const observation = plan?.observation ?? (isOfItem ? planBefore : undefined);
	const planned = observation === undefined ? {} : { observation };
	const message = composeAlertMessage(
		{ ...alert, ...planned },
		{
			history,
			links: LINKS,
			tag,
			cids: [PICTURE],
		},
	);
	const file = await context.helpers.prepareBinaryData(
		bufferOf(picture.bytes),
		safeFileName(`${nameOf(subject)}_${picture.shows}`, picture.extension),
		picture.mimeType,
	);
	return {
		json: {
			...kept,
			...alert,
			...planned,
			missingImages: fetched.missing.map(({ kind }) => kind),
			message: { ...message, attachments: PICTURE },
		} as unknown as IDataObject,
		binary: { [PICTURE]: file, ...withoutPicture(input.binary) },
	};
}

const NO_CUTOUTS: FetchedCutouts = { cutouts: [], missing: [] };

/** The tag that Fink Trigger watched for this alert. */
function tagOf({ tag }: IDataObject): string {
	return typeof tag === 'string' ? tag.trim() : '';
}

/** The alert to show: the item's own if it is one of this object, or else the newest. */
function chooseAlert(subject: Subject, item: AlertRecord, rows: readonly Row[]) {
	const own = sourceIdOf(item);
	const isOwn = own !== undefined && isOwnItem(subject, item);
	const found = rows.find((row) => row['r:diaSourceId'] === own);
	const isAhead = isOwn && found === undefined && hasFlux(item);
	const row = found ?? rows.at(0);
	if (!isAhead && row === undefined) throw nothingOf(subject);
	const first = rows.at(-1)?.['r:midpointMjdTai'];
	const firstMjdTai = typeof first === 'number' ? first : undefined;
	const alert: AlertRecord = isAhead
		? tidy(item)
		: { ...simplifyAlert(row as Row, { firstMjdTai }) };
	return {
		alert,
		diaSourceId: String(alert.diaSourceId),
		history: isAhead ? [item as Row, ...rows] : rows,
	};
}

/** Whether the item is about the object. */
function isOwnItem(subject: Subject, item: AlertRecord): boolean {
	return 'diaObjectId' in subject
		? objectIdOf(item) === subject.diaObjectId
		: [item.designation, item.packedDesignation, item.name].includes(subject.asteroid);
}

/** An alert that is newer than Fink's table of detections: as the trigger gives it. */
function tidy(item: AlertRecord): AlertRecord {
	return 'r:psfFlux' in item ? { ...simplifyAlert(item as Row) } : item;
}

function hasFlux(item: AlertRecord): boolean {
	return 'fluxNjy' in item || 'r:psfFlux' in item;
}

function nothingOf(subject: Subject): EmptyAnswerError {
	if ('asteroid' in subject) {
		return new EmptyAnswerError(`Fink has no alert of ${subject.asteroid}`, {
			advice:
				'The name is known, but Rubin has not seen the object, or only before 2026-02-20, when alerts were not yet linked to Solar System objects.',
		});
	}
	const { diaObjectId } = subject;
	return new EmptyAnswerError(`Fink has no source of diaObjectId ${diaObjectId}`, {
		advice: [
			'Check that it is a diaObjectId and not a diaSourceId (the ID of one detection); its last digits must match those on the Fink portal. You can also enter a name, e.g. SN 2026pwj.',
			adviceOnRounded(diaObjectId),
		]
			.filter(Boolean)
			.join(' '),
	});
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

function nameOf(subject: Subject): string {
	return 'asteroid' in subject ? subject.asteroid : subject.diaObjectId;
}

function withoutPicture(files: INodeExecutionData['binary'] = {}): INodeExecutionData['binary'] {
	return Object.fromEntries(Object.entries(files).filter(([field]) => field !== PICTURE));
}
