import { RealN8nError } from '../machine/RealN8nError';
import { SANDBOX_CREDENTIAL } from '../workflows/importCredential';
import type { N8nSession } from '../server/N8nSession';

/** What n8n says after the credential's Test button was pressed. */
export interface TestResult {
	readonly status: 'OK' | 'Error';
	readonly message: string;
}

/**
 * Presses the credential's Test button: it must succeed for the right address, also without its scheme, and fail for
 * the wrong one.
 *
 * @returns What n8n says about the wrong one.
 * @throws {RealN8nError} When the test says the opposite of the truth.
 */
export async function checkCredential(
	session: N8nSession,
	rightUrl: string,
	wrongUrl: string,
): Promise<string> {
	for (const baseUrl of [rightUrl, rightUrl.replace('http://', '')]) {
		const right = await testCredential(session, { ...SANDBOX_CREDENTIAL, baseUrl });
		if (right.status !== 'OK') {
			throw new RealN8nError(`The credential test fails for ${baseUrl}: ${right.message}`, {
				advice: 'See the test request in credentials/FinkApi.credentials.ts.',
			});
		}
	}
	const wrong = await testCredential(session, { ...SANDBOX_CREDENTIAL, baseUrl: wrongUrl });
	if (wrong.status !== 'Error') {
		throw new RealN8nError(`The credential test succeeds for ${wrongUrl}, where nobody answers`, {
			advice: 'See the test request in credentials/FinkApi.credentials.ts.',
		});
	}
	return wrong.message;
}

/**
 * Presses the Test button of a credential that n8n has.
 *
 * @param entered - Its id and name, and the base URL in its field.
 */
export async function testCredential(
	session: N8nSession,
	{
		baseUrl,
		...entered
	}: { readonly id: string; readonly name: string; readonly baseUrl?: string },
): Promise<TestResult> {
	const credentials = { ...entered, type: SANDBOX_CREDENTIAL.type, data: { baseUrl } };
	return await session.post('/rest/credentials/test', { credentials });
}
