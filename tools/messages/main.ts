import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { composeAlertMessage, simplifyAlert, type Message } from '@fink/core';
import { simulateSky } from '@fink/sandbox';

import { servedRow } from '../gallery/servedRow';
import { chooseSpecimens } from '../gallery/Specimens';
import { tripletOf } from './tripletOf';

const PICTURES = join(__dirname, '..', '..', 'docs', 'pictures');
const CHROMIUM = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'];

/** How one mail is photographed. */
interface Shot {
	readonly name: string;
	readonly message: Message;
	/** Pixels. */
	readonly width: number;
	readonly height: number;
	readonly isDark?: boolean;
}

/** `tsx tools/messages/main.ts`: photographs mails of Fink Message for docs/fink-message.md. */
async function main(): Promise<void> {
	const { peakId, straight } = chooseSpecimens();
	const sky = simulateSky();
	const detections = sky.sourcesOf(peakId).map((row) => simplifyAlert(servedRow(row)));
	const json = detections.find(({ diaSourceId }) => diaSourceId === straight.diaSourceId);
	const options = {
		tag: 'extragalactic_lt20mag_candidate',
		cids: ['picture'],
		links: ['portal', 'tns', 'simbad', 'legacySurvey'],
	} as const;
	const message = composeAlertMessage({ ...json, detections }, options);
	const picture = await tripletOf(peakId, straight);

	const shots: Shot[] = [
		{ name: 'mail', message, width: 700, height: 1040 },
		{ name: 'mail-phone', message, width: 390, height: 1110, isDark: true },
	];
	for (const shot of shots) photograph(shot, picture);
}

function photograph({ name, message, width, height, isDark }: Shot, picture: Uint8Array): void {
	const chromium = CHROMIUM.find((path): path is string => !!path && existsSync(path));
	if (!chromium) throw new Error('There is no Chromium: set the environment variable CHROMIUM');
	const folder = mkdtempSync(join(tmpdir(), 'fink-mail-'));
	const data = `data:image/png;base64,${Buffer.from(picture).toString('base64')}`;
	// What a mail program in dark mode does with a page that asks for nothing else.
	const ground = isDark ? 'background:#1b1c1e;color:#e8e8e8;' : 'background:#fff;';
	const html = message.html
		.replace(/cid:picture(?:_\d+)?/g, data)
		.replace('<body style="', `<body style="${ground}`);
	const page = join(folder, 'mail.html');
	writeFileSync(page, html);
	const file = join(PICTURES, `${name}.png`);
	const size = `--window-size=${width},${height}`;
	const plain = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars'];
	const args = [...plain, size, `--screenshot=${file}`, pathToFileURL(page).href];
	execFileSync(chromium, args, { stdio: 'ignore', timeout: 120_000 });
	rmSync(folder, { recursive: true });
	console.log(`docs/pictures/${name}.png, ${Math.round(statSync(file).size / 1000)} kB`);
}

main().catch((error: Error) => {
	console.error(`The pictures of messages failed: ${error.message}`);
	process.exitCode = 1;
});
