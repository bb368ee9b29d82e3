import {
	composeAlertMessage,
	composeDigest,
	describeAlert,
	simplifyAlert,
	TARGETS,
	type Message,
	type TargetName,
} from '@fink/core';
import { simulateSky } from '@fink/sandbox';

import { type Alert, alertOf } from '../gallery/Alert';
import { servedRow } from '../gallery/servedRow';
import { chooseSpecimens } from '../gallery/Specimens';
import { tripletOf } from './tripletOf';

/** A message for every target, and its pictures as data URIs in their order. */
export interface Subject {
	readonly name: string;
	readonly message: Message<TargetName>;
	readonly pictures: readonly string[];
}

const ALL = TARGETS.map(({ name }) => name);
const LINKS = ['portal', 'tns', 'simbad', 'legacySurvey', 'mpc', 'jpl'] as const;
const TAG = 'extragalactic_lt20mag_candidate';

/** Objects of a digest. */
const IN_DIGEST = 14;

/** Alerts of the simulated sky, each of another kind, and digests. */
export async function chooseSubjects(): Promise<Subject[]> {
	const { straight, pulsator, eclipse, nucleus, asteroid } = chooseSpecimens();
	const sky = simulateSky();
	const rows = [...sky.objectIds().flatMap((id) => sky.sourcesOf(id)), ...sky.movingSources()];
	const records = rows.map((row) => simplifyAlert(servedRow(row)));

	const ofAlert = async (name: string, alert: Alert, tag?: string): Promise<Subject> => {
		const [json] = records.filter(({ diaSourceId }) => diaSourceId === alert.diaSourceId);
		const detections = records.filter(
			({ diaObjectId }) => diaObjectId !== null && diaObjectId === json.diaObjectId,
		);
		const message = composeAlertMessage(
			{ ...json, detections },
			{ ...filesOf(alert.diaSourceId), tag, links: LINKS, targets: ALL },
		);
		return { name, message, pictures: [dataUri(await tripletOf(json, alert))] };
	};

	const ofDigest = async (name: string, maxShown: number): Promise<Subject> => {
		const objects = new Map(
			records.map((record, index) => [record.diaObjectId ?? record.ssObjectId, index]),
		);
		const indexes = [...objects.values()].slice(0, IN_DIGEST);
		const given = indexes.map((index) => {
			const { diaSourceId } = records[index];
			return {
				facts: describeAlert(records[index]),
				tag: TAG,
				pictures: filesOf(String(diaSourceId)),
			};
		});
		const { message, pictures } = composeDigest(given, {
			title: 'Last night',
			maxShown,
			links: LINKS,
			targets: ALL,
		});
		const drawn: string[] = [];
		for (const { entry } of pictures) {
			const alert = alertOf(sky, rows[indexes[entry]]);
			drawn.push(dataUri(await tripletOf(records[indexes[entry]], alert)));
		}
		return { name, message, pictures: drawn };
	};

	return [
		await ofAlert('supernova', straight, TAG),
		await ofAlert('asteroid', asteroid),
		await ofAlert('variable', pulsator, 'variables'),
		await ofAlert('eclipse', eclipse),
		await ofAlert('nucleus', nucleus),
		await ofDigest('digest', 10),
		await ofDigest('short-digest', 3),
	];
}

function filesOf(id: string) {
	return {
		cids: ['tripletPicture'],
		fileNames: [`${id}_triplet.png`],
		slackFiles: ['F0123ABCDEF'],
	};
}

function dataUri(png: Uint8Array): string {
	return `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
}
