import { EditorError } from './EditorError';
import { SANDBOX_CREDENTIAL } from './importCredential';
import type { N8nSession } from './N8nSession';

interface TestResult {
	readonly status: 'OK' | 'Error';
	readonly message: string;
}

/**
 * Presses the credential's Test button: it must succeed for the right address and fail for the wrong one.
 *
 * @returns What n8n says about the wrong one.
 * @throws {EditorError} When the test says the opposite of the truth.
 */
export async function checkCredential(
	session: N8nSession,
	rightUrl: string,
	wrongUrl: string,
): Promise<string> {
	const right = await test(session, rightUrl);
	if (right.status !== 'OK') {
		throw new EditorError(`The credential test fails for ${rightUrl}: ${right.message}`, {
			advice: 'See the test request in credentials/FinkApi.credentials.ts.',
		});
	}
	const wrong = await test(session, wrongUrl);
	if (wrong.status !== 'Error') {
		throw new EditorError(`The credential test succeeds for ${wrongUrl}, where nobody answers`, {
			advice: 'See the test request in credentials/FinkApi.credentials.ts.',
		});
	}
	return wrong.message;
}

async function test(session: N8nSession, baseUrl: string): Promise<TestResult> {
	const credentials = { ...SANDBOX_CREDENTIAL, data: { baseUrl } };
	return await session.post('/rest/credentials/test', { credentials });
}
