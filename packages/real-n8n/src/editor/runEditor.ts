import { once } from 'node:events';
import { relative } from 'node:path';

import { agentScript } from '../standins/agentScript';
import {
	exampleWorkflows,
	LIVESTREAM_EXAMPLES,
	type ExampleWorkflow,
} from '../workflows/exampleWorkflows';
import { ROOT } from '../machine/folders';
import { freePort } from '../machine/freePort';
import { importMissing } from '../workflows/importMissing';
import type { LocalN8n } from '../server/LocalN8n';
import { N8nServer } from '../server/N8nServer';
import { N8nSession } from '../server/N8nSession';
import { ownerAccount } from '../server/ownerAccount';
import { prepareN8n } from '../server/prepareN8n';
import type { EditorCommand } from './readCommand';
import { RunningNote } from '../server/RunningNote';
import { mailFolderIn } from '../standins/keepMailsIn';
import { StandIns } from '../standins/StandIns';
import { step } from '../machine/step';

/** The port that the credential's placeholder names; another is taken when it is not free. */
const SANDBOX_PORT = 8137;

/** Pace of new alerts of the local Fink: a poll a minute finds four, of some of the tags. */
const NEW_ALERT_SECONDS = 15;

/** The port of Fink's own livestream; another is taken when it is not free. */
const LIVESTREAM_PORT = 24_499;

/**
 * Starts the editor, the sandbox and the stand-ins, prints their addresses, and runs them until the signal.
 *
 * @throws {RealN8nError} When n8n can't be started, or ends by itself.
 */
export async function runEditor(
	{ port, fresh }: EditorCommand,
	signal: AbortSignal,
): Promise<void> {
	const wish = { folder: 'editor', port, fresh, hasLivestream: true, signal };
	const { n8n: prepared } = await prepareN8n(wish);
	const examples = [...exampleWorkflows(), ...exampleWorkflows(LIVESTREAM_EXAMPLES)];
	const standIns = await StandIns.start(prepared, {
		script: agentScript,
		finkPort: (await freePort(SANDBOX_PORT)) ?? 0,
		livestreamPort: (await freePort(LIVESTREAM_PORT)) ?? 0,
		newAlertSeconds: NEW_ALERT_SECONDS,
		log: (line) => console.log(`Fink       ${line}`),
		onSent: (line) => console.log(line),
	});
	const n8n = { ...prepared, environment: standIns.environmentIn(prepared) };
	try {
		await importMissing(n8n, standIns.credentials, examples);
		const server = await step('Starting n8n', () => N8nServer.start(n8n));
		const note = new RunningNote(n8n.userFolder);
		note.write(server);
		try {
			await N8nSession.open(server.url, ownerAccount(n8n.userFolder));
			printWelcome(n8n, server, standIns, examples);
			await Promise.race([server.exited, aborted(signal)]);
			if (!signal.aborted) throw server.endedError();
		} finally {
			if (signal.aborted) console.log();
			await step('Stopping n8n', () => server.stop());
			note.remove();
		}
	} finally {
		await standIns.close();
	}
}

async function aborted(signal: AbortSignal): Promise<void> {
	if (!signal.aborted) await once(signal, 'abort');
}

function printWelcome(
	n8n: LocalN8n,
	{ url, logFile }: N8nServer,
	{ fink, livestream }: StandIns,
	examples: readonly ExampleWorkflow[],
): void {
	const { email, password } = ownerAccount(n8n.userFolder);
	const lines = [
		['n8n', `${n8n.installation.version} on Node ${n8n.installation.node.version}`],
		['Editor', url],
		...examples.map(({ id, name }) => ['Workflow', `${url}/workflow/${id}  ${name}`]),
		['Email', email],
		['Password', password],
		[
			'Fink',
			`${fink.url}  local, simulated sky, with a new alert every ${NEW_ALERT_SECONDS} s for an hour, of each tag in turn`,
		],
		...(livestream === undefined
			? []
			: [['Livestream', `${livestream.broker.address}  group ID ${livestream.groupId}`]]),
		[
			'Sent',
			'mails, Slack messages and questions to a chat model stay on this machine: stand-ins receive them',
		],
		['Mails', `${relative(ROOT, mailFolderIn(n8n.userFolder))}  open them in a browser`],
		...fink.sky
			.examples()
			.slice(0, 3)
			.map(({ diaObjectId, label }) => ['Object', `${diaObjectId}  ${label}`]),
		['Log', relative(ROOT, logFile)],
	];
	console.log();
	for (const [label, text] of lines) console.log(`${label.padEnd(11)}${text}`);
	console.log(
		'\nOpen a workflow, log in, press "Execute workflow", then double-click the last node.',
	);
	console.log('Ctrl-C stops everything. Requests to the local Fink follow.\n');
}
