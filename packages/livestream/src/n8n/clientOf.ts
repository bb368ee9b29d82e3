import { OptionError } from '@fink/core';

import { openKafka } from '../client/kafka/openKafka';
import type { StreamClient } from '../client/StreamClient';

/** The credential Fink Livestream as n8n gives it. */
export interface LivestreamCredential {
	readonly servers?: string;
	readonly groupId?: string;
	readonly authentication?: 'none' | 'plain' | 'scramSha256' | 'scramSha512';
	readonly username?: string;
	readonly password?: string;
	readonly apiUrl?: string;
}

/** The name under which nodes ask for it. */
export const CREDENTIAL = 'finkLivestreamApi';

const MECHANISMS = {
	plain: 'PLAIN',
	scramSha256: 'SCRAM-SHA-256',
	scramSha512: 'SCRAM-SHA-512',
} as const;

/**
 * A client of the cluster that the credential names.
 *
 * @param overwritesMessages - For a single reader that is done with all messages before it fetches more: see `KafkaSettings`.
 * @throws {OptionError} No address, or this Node is too old.
 */
export function clientOf(
	{ servers = '', authentication = 'none', username = '', password = '' }: LivestreamCredential,
	overwritesMessages = false,
): StreamClient {
	if (typeof AbortSignal.any !== 'function') {
		throw new OptionError(
			"Fink's livestream needs Node 20.3 or newer, and this n8n runs on an older one",
			{
				field: 'Node',
				given: 'an older Node',
				advice: 'Update n8n, or use its Docker image, which includes its own Node.',
			},
		);
	}
	const mechanism = authentication === 'none' ? undefined : MECHANISMS[authentication];
	return openKafka({
		servers,
		sasl: mechanism && { mechanism, username, password },
		overwritesMessages,
	});
}

/** @throws {OptionError} The credential has no group ID. */
export function groupIdOf({ groupId = '' }: LivestreamCredential): string {
	const trimmed = groupId.trim();
	if (trimmed !== '') return trimmed;
	throw new OptionError('The credential has no group ID', {
		field: 'Group ID',
		given: groupId,
		advice: 'Fink sends one after registration; enter it in the Fink Livestream credential.',
	});
}
