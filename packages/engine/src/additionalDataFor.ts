import './environment';
import type { ExecutionLifecycleHooks } from 'n8n-core';
import type { ICredentialDataDecryptedObject, IWorkflowExecuteAdditionalData } from 'n8n-workflow';

import { PlainCredentials } from './PlainCredentials';

/** URLs that n8n resolves for every expression; all must be absolute. */
const INSTANCE_URLS = Object.fromEntries(
	[
		'restApi',
		'instanceBase',
		'webhookBase',
		'webhookWaitingBase',
		'webhookTestBase',
		'formBase',
		'formWaitingBase',
		'formTestBase',
		'mcpBase',
		'mcpTestBase',
	].map((name) => [`${name}Url`, `http://127.0.0.1/${name}`]),
);

/**
 * What n8n's server provides to its engine. The engine uses only these members here.
 *
 * @param credentials - Decrypted, by type.
 */
export function additionalDataFor(
	executionId: string,
	hooks: ExecutionLifecycleHooks,
	credentials: Record<string, ICredentialDataDecryptedObject> = {},
): IWorkflowExecuteAdditionalData {
	return {
		...INSTANCE_URLS,
		executionId,
		hooks,
		credentialsHelper: new PlainCredentials(credentials),
		variables: {},
		currentNodeExecutionIndex: 0,
		logAiEvent: () => {},
		setExecutionStatus: () => {},
		getRunExecutionData: async () => undefined,
		getRuntimeCredential: async () => undefined,
	} as unknown as IWorkflowExecuteAdditionalData;
}
