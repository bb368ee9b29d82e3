import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import {
	alertsToCome,
	ShiftedSky,
	simulateSky,
	startLivestream,
	startSandbox,
	StreamingSky,
	type Livestream,
	type Row,
	type Sandbox,
} from '@fink/sandbox';
import { DEFAULT_BASE_URL } from '@fink/core';
import {
	createHips2fits,
	createMiriade,
	forwardTo,
	HIPS2FITS_HOST,
	MIRIADE_HOST,
	startChatModel,
	startMailServer,
	startPostServer,
	startRedirect,
	startSlack,
	type ChatModel,
	type ChatScript,
	type Hips2fits,
	type MailServer,
	type Miriade,
	type PostServer,
	type Redirect,
	type Slack,
} from '@fink/standins';

import { mjdTaiNow } from '../machine/mjdTaiNow';
import { credentialsFor } from './credentialsFor';
import { keepMailsIn, mailFolderIn } from './keepMailsIn';
import type { ImportedCredential } from '../workflows/importCredential';
import type { LocalN8n } from '../server/LocalN8n';

/** How to start them. */
export interface StandInsOptions {
	/** What the chat model says. */
	readonly script: ChatScript;
	/** Port of the local Fink; 0 takes a free one. @default 0 */
	readonly finkPort?: number;
	/** Port of the local livestream, 0 for a free one. @default there is none */
	readonly livestreamPort?: number;
	/** Alerts that the local livestream sends by itself, a minute. @default 12 */
	readonly livestreamPace?: number;
	/** Seconds between new alerts of the local Fink, for an hour from the start. @default there are no new ones */
	readonly newAlertSeconds?: number;
	/** Whether Fink's own host is out of reach, as behind a proxy that refuses. @default false: the local Fink answers */
	readonly isFinkUnreachable?: boolean;
	/** Gets a line for every request to the local Fink. @default to `fink.log` in the user folder */
	readonly log?: (line: string) => void;
	/** Gets a line for every mail and every message. */
	readonly onSent?: (line: string) => void;
}

/** The newest alert of the local Fink is so much older than the start. */
const NEWEST_HOURS = 1;

/** The local livestream's pace, alerts a minute. */
const LIVESTREAM_PACE = 12;

/** The hosts that never exist (RFC 2606, section 2) are looked for without the proxy. */
const NOWHERE = '.invalid';

/** Every service that the examples need, on this machine. */
export class StandIns {
	private constructor(
		readonly fink: Sandbox,
		readonly mail: MailServer,
		readonly slack: Slack,
		readonly chat: ChatModel,
		readonly chats: PostServer,
		readonly miriade: Miriade,
		readonly hips2fits: Hips2fits,
		readonly redirect: Redirect,
		private readonly held: Set<string>,
		readonly livestream: Livestream | undefined,
	) {}

	/** Starts them. The local Fink's last night is the one before this moment. */
	static async start({ userFolder }: LocalN8n, options: StandInsOptions): Promise<StandIns> {
		const finkLog = join(userFolder, 'fink.log');
		const { onSent = () => undefined } = options;
		const logToFile = (line: string) => appendFileSync(finkLog, `${line}\n`);
		const { log = logToFile } = options;
		const held = new Set<string>();
		const startMjdTai = mjdTaiNow();
		const recent = ShiftedSky.endingAt(startMjdTai - NEWEST_HOURS / 24, simulateSky({ seed: 1 }));
		const { newAlertSeconds: intervalSeconds } = options;
		const coming =
			intervalSeconds === undefined
				? recent
				: alertsToCome(recent, { startMjdTai, intervalSeconds, count: 3600 / intervalSeconds });
		const sky = new StreamingSky(coming, {
			now: mjdTaiNow,
			ingestedAt: (row: Row) =>
				held.has(String(row.get('r:diaSourceId'))) ? Infinity : Number(row.get('r:midpointMjdTai')),
		});
		const fink = await startSandbox({ port: options.finkPort, sky, log });
		const { livestreamPort, livestreamPace = LIVESTREAM_PACE } = options;
		const livestream =
			livestreamPort === undefined
				? undefined
				: await startLivestream({
						sky,
						port: livestreamPort,
						pace: livestreamPace > 0 ? { kind: 'perMinute', alerts: livestreamPace } : undefined,
						// Whoever sends by himself has all of them there before.
						heldBack: livestreamPace > 0 ? undefined : 0,
						// A line for each alert would hide everything else.
						log: logToFile,
					});
		const slack = await startSlack({
			filesUrl: 'https://files.slack.com',
			onMessage: ({ channel, text }) => onSent(`Slack      #${channel.name}  ${text}`),
		});
		const { handle } = slack;
		const miriade = createMiriade();
		const hips2fits = createHips2fits();
		const redirect = await startRedirect({
			'slack.com': handle,
			'files.slack.com': handle,
			[MIRIADE_HOST]: miriade.handle,
			// A node that was just added has no credential yet, and asks Fink itself.
			...(!options.isFinkUnreachable && {
				[new URL(DEFAULT_BASE_URL).hostname]: forwardTo(fink.url),
			}),
			[HIPS2FITS_HOST]: hips2fits.handle,
		});
		const keepMail = keepMailsIn(mailFolderIn(userFolder));
		const mail = await startMailServer({
			onMail: (received) => {
				const { to, parsed } = received;
				onSent(`Mail       ${to.join(', ')}  ${parsed.subject}  ${keepMail(received)}`);
			},
		});
		const chat = await startChatModel({ script: options.script });
		const chats = await startPostServer({
			onPost: ({ service, path }) => onSent(`${service.padEnd(11)}${path}`),
		});
		return new StandIns(
			fink,
			mail,
			slack,
			chat,
			chats,
			miriade,
			hips2fits,
			redirect,
			held,
			livestream,
		);
	}

	/** What n8n must be started with so that stock nodes meet them; writes a file into its folder. */
	environmentIn({ userFolder }: LocalN8n): Record<string, string> {
		const authorityFile = join(userFolder, 'authority.pem');
		writeFileSync(authorityFile, this.redirect.authorityCert);
		const environment = this.redirect.environment(authorityFile);
		return { ...environment, NO_PROXY: `${environment.NO_PROXY},${NOWHERE}` };
	}

	/** Credentials that lead to them, by the ids that the examples name. */
	get credentials(): ImportedCredential[] {
		return credentialsFor(this);
	}

	/** Hides alerts from the local Fink until they are released. */
	hold(diaSourceIds: readonly string[]): void {
		for (const id of diaSourceIds) this.held.add(id);
	}

	/** Lets the local Fink get the alerts that it did not have. */
	release(): void {
		this.held.clear();
	}

	/** Stops them all. */
	async close(): Promise<void> {
		const { fink, mail, slack, chat, chats, redirect, livestream } = this;
		const all = [fink, mail, slack, chat, chats, redirect, livestream];
		await Promise.all(all.map((each) => each?.close()));
	}
}
