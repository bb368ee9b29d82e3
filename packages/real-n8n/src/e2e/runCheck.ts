import { mkdirSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

import { agentScript } from '../standins/agentScript';
import { checkCredential } from './checkCredential';
import { checkNodeTypes } from './checkNodeTypes';
import { EXAMPLE_CHECKS, TRIGGER_CHECKS } from './examples';
import { RealN8nError } from '../machine/RealN8nError';
import { checkLivestreamExamples } from '../livestream/checkLivestreamExamples';
import { LIVESTREAM_EXAMPLE_CHECKS, STREAM_CHECKS } from '../livestream/examples';
import { filesFolder } from '../livestream/filesFolder';
import {
	exampleWorkflows,
	LIVESTREAM_EXAMPLES,
	type ExampleWorkflow,
} from '../workflows/exampleWorkflows';
import { freePort } from '../machine/freePort';
import { importMissing } from '../workflows/importMissing';
import type { LocalN8n } from '../server/LocalN8n';
import type { N8nRelease } from '../install/N8nRelease';
import { N8nServer } from '../server/N8nServer';
import { N8nSession } from '../server/N8nSession';
import { openBench } from './openBench';
import { ownerAccount } from '../server/ownerAccount';
import { prepareN8n } from '../server/prepareN8n';
import { checkBadSetUps } from './setups/checkBadSetUps';
import { StandIns } from '../standins/StandIns';
import { step } from '../machine/step';
import { TriggerRun } from './TriggerRun';
import { unsupportedNodes } from '../workflows/unsupportedNodes';
import { withPollEveryMinute } from '../workflows/withPollEveryMinute';

/**
 * Checks without a browser that the packed package works in the real n8n: imports the examples, asks the
 * server for node types, icons and the credential test, activates every example with a trigger, executes
 * every other, and looks at what they send to a mail server, to Slack and to a chat model, which are
 * stand-ins on this machine. Prints one line with the result.
 *
 * @throws {RealN8nError} For the first thing that is wrong.
 */
export async function runCheck(signal: AbortSignal, release?: N8nRelease): Promise<void> {
	const startedMs = performance.now();
	const wish = { folder: 'check', port: 0, fresh: true, hasLivestream: true, signal, release };
	const { n8n: prepared, ourPackage } = await prepareN8n(wish);
	const standIns = await StandIns.start(prepared, {
		script: agentScript,
		livestreamPort: 0,
		livestreamPace: 0,
		isFinkUnreachable: true,
	});
	const n8n: LocalN8n = {
		...prepared,
		environment: {
			...standIns.environmentIn(prepared),
			N8N_RESTRICT_FILE_ACCESS_TO: filesFolder(prepared.userFolder),
		},
	};
	mkdirSync(filesFolder(prepared.userFolder), { recursive: true });
	try {
		const all = exampleWorkflows();
		requireChecks(all, [...EXAMPLE_CHECKS, ...TRIGGER_CHECKS]);
		const examples = all.filter((example) => runsOn(n8n, example));
		const allOfStream = exampleWorkflows(LIVESTREAM_EXAMPLES);
		requireChecks(allOfStream, [...LIVESTREAM_EXAMPLE_CHECKS, ...STREAM_CHECKS]);
		const ofStream = allOfStream.filter((example) => runsOn(n8n, example));
		const imported = [...examples.map(withPollEveryMinute), ...ofStream];
		await importMissing(n8n, standIns.credentials, imported);

		const server = await step('Starting n8n', () => N8nServer.start(n8n));
		try {
			const session = await N8nSession.open(server.url, ownerAccount(n8n.userFolder));
			const nodes = await step('Node types and icons', () => checkNodeTypes(session, ourPackage));
			const wrongUrl = `http://127.0.0.1:${await freePort()}`;
			await step('Credential test', () => checkCredential(session, standIns.fink.url, wrongUrl));
			await checkExamples(session, standIns, examples, n8n);
			await checkLivestreamExamples(session, standIns, ofStream, n8n);
			const lines = await step('Bad set-ups', () => checkBadSetUps(session, standIns.fink.url));
			for (const line of lines) console.log(`  ${line}`);
			const tookS = Math.round((performance.now() - startedMs) / 1000);
			const { version, node } = n8n.installation;
			console.log(
				`PASS n8n ${version} on Node ${node.version}: ${nodes.length} nodes with icons, credential test right both ways, ${examples.length} of ${all.length} examples and ${ofStream.length} of ${allOfStream.length} of the livestream executed, bad set-ups speak clearly (${tookS} s)`,
			);
		} finally {
			await step('Stopping n8n', () => server.stop());
		}
	} finally {
		await standIns.close();
	}
}

/** Triggers poll while the others are executed, so that nothing is waited for twice. */
async function checkExamples(
	session: N8nSession,
	standIns: StandIns,
	examples: readonly ExampleWorkflow[],
	{ signal, userFolder }: LocalN8n,
): Promise<void> {
	const has = ({ example }: { example: string }) => examples.some(({ id }) => id === example);
	const triggers = TRIGGER_CHECKS.filter(has);
	const title = `Activating ${triggers.map(({ example }) => example).join(', ')}`;
	const run = await step(title, () => TriggerRun.start(session, standIns, triggers, examples));
	const seen: string[] = [];
	for (const check of EXAMPLE_CHECKS.filter(has)) {
		signal.throwIfAborted();
		const [example] = examples.filter(({ id }) => id === check.example);
		const bench = openBench(session, standIns, example, userFolder);
		const what = await step(`Executing ${check.example}`, () => check.run(bench));
		seen.push(`${check.example}: ${what}`);
	}
	for (const check of triggers) {
		signal.throwIfAborted();
		const what = await step(`Waiting for ${check.example}`, () => run.verify(check));
		seen.push(`${check.example}: ${what}`);
	}
	const { refused } = standIns.redirect;
	if (refused.length > 0) {
		throw new RealN8nError(`n8n tried to reach ${[...new Set(refused)].join(', ')}`, {
			advice: 'No example should. See in n8n.log which node it was.',
		});
	}
	for (const line of seen) console.log(`  ${line}`);
}

/** No example without a check, no check without its example. */
function requireChecks(
	examples: readonly ExampleWorkflow[],
	checks: ReadonlyArray<{ readonly example: string }>,
): void {
	const ids = examples.map(({ id }) => id).sort();
	const checked = checks.map(({ example }) => example).sort();
	if (ids.join() === checked.join()) return;
	throw new RealN8nError(`The examples are ${ids.join(', ')}, the checks ${checked.join(', ')}`, {
		advice:
			'Add the check to the index.ts of e2e/examples or livestream/examples in packages/real-n8n/src.',
	});
}

/** Old releases lack some of n8n's own nodes, or their newer versions: such examples are reported, not run. */
function runsOn({ installation }: LocalN8n, { id, workflow }: ExampleWorkflow): boolean {
	const missing = unsupportedNodes(installation, workflow);
	if (missing.length === 0) return true;
	console.log(`Not for n8n ${installation.version}: ${id}, which needs ${missing.join(', ')}`);
	return false;
}
