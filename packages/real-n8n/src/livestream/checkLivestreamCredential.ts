import type { Livestream, Sandbox } from '@fink/sandbox';

import type { TestResult } from '../e2e/checkCredential';
import { expectThat } from '../e2e/examples/expectThat';
import { RealN8nError } from '../machine/RealN8nError';
import type { N8nSession } from '../server/N8nSession';
import { LIVESTREAM_CREDENTIAL, livestreamData } from '../standins/credentialsFor';

/** What a drop-down of a panel offers. */
interface PanelOption {
	readonly name: string;
	readonly value: string;
	readonly description?: string;
}

/**
 * Presses the Test button of the livestream's credential, with what is right and with a group ID that Fink does not
 * know, and opens the list of topics.
 *
 * @returns What n8n says.
 * @throws {RealN8nError} When that is not what it should say.
 */
export async function checkLivestreamCredential(
	session: N8nSession,
	livestream: Livestream,
	fink: Sandbox,
): Promise<string[]> {
	const data = livestreamData(livestream, fink);
	const press = async (changes: object) =>
		await session.post<TestResult>('/rest/credentials/test', {
			credentials: { ...LIVESTREAM_CREDENTIAL, data: { ...data, ...changes } },
		});
	const pressed = await pressTest(press);
	const { type, ...credential } = LIVESTREAM_CREDENTIAL;
	const options = await session.post<PanelOption[]>('/rest/dynamic-node-parameters/options', {
		path: 'parameters.topics',
		nodeTypeAndVersion: { name: 'n8n-nodes-fink-livestream.finkLivestreamTrigger', version: 1 },
		currentNodeParameters: {},
		methodName: 'loadTopics',
		credentials: { [type]: credential },
	});
	const tns = options.find(({ value }) => value === 'fink_in_tns_lsst');
	const isDescribed = /Transient Name Server/.test(tns?.description ?? '');
	expectThat(isDescribed, 'the list of topics describes a tag', options);
	return [...pressed, `list of ${options.length} topics`].map(
		(text) => `Fink Livestream API: ${text}`,
	);
}

/** Presses with what is right, and with a wrong group ID. */
async function pressTest(press: (changes: object) => Promise<TestResult>): Promise<string[]> {
	const right = await press({}).catch((error: unknown) => {
		// n8n 1.60 looks for the package of an unverified node in that package.
		const isDoubled =
			error instanceof RealN8nError && /node type: ([\w-]+)\.\1\./.test(error.advice);
		if (isDoubled) return undefined;
		throw error;
	});
	if (!right) return ['this n8n can not test credentials by a node of a community package'];
	expectThat(right.status === 'OK', 'the test succeeds with what is right', right.message);
	const wrong = await press({ groupId: 'somebody_else' });
	const isNamed = /does not know the group ID "somebody_else"/.test(wrong.message);
	expectThat(wrong.status === 'Error' && isNamed, 'it names a wrong group ID', wrong.message);
	return [right.message, wrong.message];
}
