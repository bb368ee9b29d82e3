import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import {
	cardHeader,
	composeAlertMessage,
	CUTOUT_KINDS,
	describeAlert,
	readCutout,
	renderCard,
	renderLightCurve,
	simplifyAlert,
	type Cutout,
} from '@fink/core';
import { openFolderSky, type Sky } from '@fink/sandbox';

import { chooseReal, type RealAlert } from './chooseReal';

/** Alerts that are drawn. */
const MAX_ALERTS = 12;

/**
 * Draws the cards and light curves of real alerts and writes their messages, beside a page that shows all.
 *
 * @param data - Folder of alert packets or cutouts. @param out - Must stay outside of version control: real
 * alerts are not the project's to publish.
 */
export async function drawReal(data: string, out: string): Promise<void> {
	const sky = await openFolderSky(data);
	const alerts = chooseReal(sky, MAX_ALERTS);
	mkdirSync(out, { recursive: true });
	const page = alerts.map((alert) => drawOne(sky, alert, out));
	writeFileSync(join(out, 'index.html'), `<meta charset="utf-8">${page.join('\n')}`);
	console.log(`${alerts.length} real alerts drawn: ${join(out, 'index.html')}`);
}

function drawOne(sky: Sky, alert: RealAlert, out: string): string {
	const { row, history, forced, kind } = alert;
	const id = String(row['r:diaSourceId']);
	const json = { ...simplifyAlert(row), detections: history.map((other) => simplifyAlert(other)) };
	const stem = `${kind}_${id}`;
	const rows = [...history, ...forced];
	const cutouts = alert.hasCutouts ? cutoutsOf(sky, id) : [];
	const header = cardHeader(describeAlert(json));
	const write = (suffix: string, content: Uint8Array | string) =>
		writeFileSync(join(out, `${stem}_${suffix}`), content);
	write('card.png', renderCard(rows, cutouts, { header, highlight: id }).bytes);
	const magnitudes = { quantity: 'differenceMagnitude', highlight: id } as const;
	write('magnitudes.png', renderLightCurve(rows, magnitudes).bytes);
	const message = composeAlertMessage(json);
	write('message.txt', `${message.subject}\n\n${message.summary}\n\n${message.text}`);
	write('message.html', message.html);
	return `<h2>${kind} ${id}</h2><img src="${stem}_card.png"><img src="${stem}_magnitudes.png">
<iframe src="${stem}_message.html" width="640" height="700"></iframe>`;
}

function cutoutsOf(sky: Sky, id: string): Cutout[] {
	return CUTOUT_KINDS.flatMap((kind) => {
		const bytes = sky.cutout(id, kind);
		return bytes ? [readCutout(bytes, `${id}_cutout${kind}.fits`, kind)] : [];
	});
}
