import { testCredential, type TestResult } from '../checkCredential';
import { expectThat } from '../examples/expectThat';
import { freePort } from '../../machine/freePort';
import type { N8nSession } from '../../server/N8nSession';
import type { BadSetUp } from './BadSetUp';
import { badSetUps } from './badSetUps';
import {
	enterBaseUrl,
	executeBadSetUp,
	type EnteredCredential,
	type SeenFailure,
} from './executeBadSetUp';
import { WrongServers } from './WrongServers';

/** Where the server that has moved sends everybody. */
const MOVED_TO = 'https://new.example/somewhere';

/**
 * Executes a look-up and a download under every bad set-up and presses the credential's Test button: what
 * the user reads must say what failed, why, and what to do.
 *
 * @returns What was read, in lines.
 * @throws {RealN8nError} For the first message that does not say it.
 */
export async function checkBadSetUps(session: N8nSession, finkUrl: string): Promise<string[]> {
	const servers = await WrongServers.start(MOVED_TO);
	const deafUrl = `http://127.0.0.1:${await freePort()}`;
	try {
		const entered: Entered[] = [];
		// One after the other: n8n's tester confuses two at the same time.
		for (const setUp of badSetUps({ finkUrl, deafUrl }, servers)) {
			entered.push({ setUp, ...(await enterAndTest(session, setUp)) });
		}
		const lines = entered.map(async ({ setUp, credential, test }) => {
			const failures = await executeBadSetUp(session, setUp, credential);
			verify(setUp, failures, test);
			return describe(setUp, failures, test);
		});
		return (await Promise.all(lines)).flat();
	} finally {
		servers.close();
	}
}

/** A bad set-up in n8n, and what its credential's Test button said. */
interface Entered {
	readonly setUp: BadSetUp;
	readonly credential?: EnteredCredential;
	readonly test?: TestResult;
}

async function enterAndTest(
	session: N8nSession,
	{ title, baseUrl }: BadSetUp,
): Promise<Omit<Entered, 'setUp'>> {
	if (baseUrl === undefined) return {};
	const credential = await enterBaseUrl(session, title, baseUrl);
	return { credential, test: await testCredential(session, { ...credential, baseUrl }) };
}

function verify(
	{ title, why, toDo, test: says }: BadSetUp,
	failures: readonly SeenFailure[],
	test?: TestResult,
): void {
	for (const { node, message, description } of failures) {
		expectThat(why.test(message), `${node} says why under "${title}": ${why}`, message);
		expectThat(toDo.test(description), `${node} says what to do: ${toDo}`, description);
	}
	if (says === undefined || test === undefined) return;
	const isRight = test.status === 'Error' && says.test(test.message);
	expectThat(isRight, `the credential test says under "${title}": ${says}`, JSON.stringify(test));
}

function describe(
	{ title, baseUrl }: BadSetUp,
	failures: readonly SeenFailure[],
	test?: TestResult,
): string[] {
	return [
		`${title} (${baseUrl ?? 'no credential'})`,
		...failures.map(({ node, message, description }) => `  ${node}: ${message} | ${description}`),
		...(test ? [`  Test: ${test.status}: ${test.message}`] : []),
	];
}
