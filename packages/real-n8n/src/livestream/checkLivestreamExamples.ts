import { openBench } from '../e2e/openBench';
import { RealN8nError } from '../machine/RealN8nError';
import { step } from '../machine/step';
import type { LocalN8n } from '../server/LocalN8n';
import type { N8nSession } from '../server/N8nSession';
import type { StandIns } from '../standins/StandIns';
import type { ExampleWorkflow } from '../workflows/exampleWorkflows';
import { checkLivestreamCredential } from './checkLivestreamCredential';
import { LIVESTREAM_EXAMPLE_CHECKS, STREAM_CHECKS } from './examples';
import { sendTransfer } from './sendTransfer';
import { StreamRun } from './StreamRun';

/**
 * Checks the package of the livestream in the real n8n: the test of its credential and its list of topics, every
 * example with the trigger activated and fired by alerts that the local livestream sends, every other executed.
 *
 * @throws {RealN8nError} For the first thing that is wrong.
 */
export async function checkLivestreamExamples(
	session: N8nSession,
	standIns: StandIns,
	examples: readonly ExampleWorkflow[],
	{ signal, userFolder }: LocalN8n,
): Promise<void> {
	const { livestream, fink } = standIns;
	if (!livestream) throw new RealN8nError('There is no livestream', { advice: '' });
	const seen: string[] = [];
	const said = await step('Credential and topics of the livestream', () =>
		checkLivestreamCredential(session, livestream, fink),
	);
	seen.push(...said);
	const has = ({ example }: { example: string }) => examples.some(({ id }) => id === example);
	const streams = STREAM_CHECKS.filter(has);
	const title = `Activating ${streams.map(({ example }) => example).join(', ')}`;
	const run = await step(title, () => StreamRun.start(session, standIns, streams, signal));
	sendTransfer(livestream, fink);
	for (const check of LIVESTREAM_EXAMPLE_CHECKS.filter(has)) {
		signal.throwIfAborted();
		const [example] = examples.filter(({ id }) => id === check.example);
		const bench = openBench(session, standIns, example, userFolder);
		const what = await step(`Executing ${check.example}`, () => check.run(bench));
		seen.push(`${check.example}: ${what}`);
	}
	for (const check of streams) {
		signal.throwIfAborted();
		const what = await step(`Waiting for ${check.example}`, () => run.verify(check));
		seen.push(`${check.example}: ${what}`);
	}
	for (const line of seen) console.log(`  ${line}`);
}
