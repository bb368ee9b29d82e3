import {
	createFinkClient,
	DEFAULT_BASE_URL,
	PageProofs,
	readFits,
	type FinkClient,
} from '@fink/core';

import { clockOf } from './clockOf';
import { sendThroughN8n, type RequestContext } from './sendThroughN8n';
import { toNodeError } from './toNodeError';

/** What is known about the servers' pages, for all nodes while n8n runs. */
const pageProofs = new PageProofs(() => Date.now());

/**
 * A client for the API of the node's credential, or for production without one.
 *
 * One client serves all items of a run, so that its limit of parallel requests applies to all of them.
 */
export async function clientFor(context: RequestContext): Promise<FinkClient> {
	return clientAt(context, await baseUrlOf(context));
}

/**
 * A client of the API at an address.
 *
 * @throws {NodeOperationError} The address is not valid.
 */
export function clientAt(context: RequestContext, baseUrl: string): FinkClient {
	try {
		return createClient(context, baseUrl);
	} catch (error) {
		throw toNodeError(context, error);
	}
}

function createClient(context: RequestContext, baseUrl: string): FinkClient {
	return createFinkClient({
		baseUrl,
		send: sendThroughN8n(context),
		...clockOf(context),
		checkFits: (bytes) => readFits(bytes),
		pageProofs,
	});
}

/** Base URL of the API that the credential names, or of production. */
export async function baseUrlOf(context: RequestContext): Promise<string> {
	if (!context.getNode().credentials?.finkApi) return DEFAULT_BASE_URL;
	const { baseUrl } = await context.getCredentials<{ baseUrl?: string }>('finkApi');
	return baseUrl?.trim() || DEFAULT_BASE_URL;
}
