import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

import { LOOPBACK, listenOnLoopback, waitUntil } from '../net';
import type { ReceivedMail } from './ReceivedMail';

/** How to start a mail server; everything has a default. */
export interface MailServerOptions {
	/** Who may send. @default `fink` with the password `secret` */
	readonly account?: { readonly user: string; readonly password: string };
	/** Recipients that are refused with 550. @default none */
	readonly refuses?: (address: string) => boolean;
	/** Gets every mail as it comes. */
	readonly onMail?: (mail: ReceivedMail) => void;
}

/** A running mail server that delivers nothing and keeps everything. */
export interface MailServer {
	readonly host: string;
	readonly port: number;
	/** Log in with these. */
	readonly account: { readonly user: string; readonly password: string };
	/** Every mail received so far, oldest first. */
	readonly mails: readonly ReceivedMail[];
	/** Waits until this many mails arrived; says whether they did. */
	waitFor(count: number, timeoutMs: number): Promise<boolean>;
	/** Stops listening and cuts open connections. */
	close(): Promise<void>;
}

const ACCOUNT = { user: 'fink', password: 'secret' };

/** Starts a mail server (SMTP with login, without encryption) on loopback. */
export async function startMailServer(options: MailServerOptions = {}): Promise<MailServer> {
	const { account = ACCOUNT, refuses = () => false, onMail } = options;
	const mails: ReceivedMail[] = [];
	const server = new SMTPServer({
		banner: 'a stand-in that delivers nothing',
		hideSTARTTLS: true,
		allowInsecureAuth: true,
		authMethods: ['PLAIN', 'LOGIN'],
		disableReverseLookup: true,
		onAuth({ username, password }, _session, answer) {
			const isRight = username === account.user && password === account.password;
			if (isRight) answer(null, { user: username });
			else answer(refusal(535, 'Authentication credentials invalid'));
		},
		onRcptTo({ address }, _session, answer) {
			answer(refuses(address) ? refusal(550, `No such user here: ${address}`) : null);
		},
		onData(stream, session, answer) {
			receive(stream, session).then(
				(mail) => {
					mails.push(mail);
					onMail?.(mail);
					answer();
				},
				(error: Error) => answer(error),
			);
		},
	});
	// A client that goes away in the middle is its own affair.
	server.on('error', () => undefined);
	const port = await listenOnLoopback(server.server);
	return {
		host: LOOPBACK,
		port,
		account,
		mails,
		waitFor: (count, timeoutMs) => waitUntil(() => mails.length >= count, timeoutMs),
		close: () => new Promise((resolve) => server.close(() => resolve())),
	};
}

async function receive(
	stream: SMTPServerDataStream,
	{ envelope }: SMTPServerSession,
): Promise<ReceivedMail> {
	const chunks: Buffer[] = [];
	for await (const chunk of stream) chunks.push(chunk as Buffer);
	const raw = Buffer.concat(chunks);
	const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
	return {
		from,
		to: envelope.rcptTo.map(({ address }) => address),
		raw,
		parsed: await simpleParser(raw, { skipImageLinks: true }),
	};
}

function refusal(responseCode: number, message: string): Error {
	return Object.assign(new Error(message), { responseCode });
}
