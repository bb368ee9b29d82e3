import type { StreamClient } from '../StreamClient';
import type { Sasl } from './authenticate';
import { KafkaClient } from './KafkaClient';
import { parseServers } from './parseServers';

/** How to reach Fink's cluster. */
export interface KafkaSettings {
	/** One or more `host:port`, separated by commas or spaces. */
	readonly servers: string;
	readonly sasl?: Sasl;
	/** Whether the bytes of fetched messages are valid until the next fetch only: for a single reader. @default false */
	readonly overwritesMessages?: boolean;
	/** @default 10 s */
	readonly requestTimeoutMs?: number;
}

/** Longest time for a connection, an answer, and the sharing out of a group's partitions. */
const [CONNECT_MS, REQUEST_MS, JOIN_MS] = [10_000, 10_000, 120_000];

/**
 * A client of a cluster; it connects with its first request.
 *
 * @throws {OptionError} The servers are not valid addresses.
 */
export function openKafka({
	servers,
	sasl,
	requestTimeoutMs = REQUEST_MS,
	overwritesMessages = false,
}: KafkaSettings): StreamClient {
	return new KafkaClient({
		servers: parseServers(servers),
		clientId: 'n8n-nodes-fink-livestream',
		connectTimeoutMs: Math.min(CONNECT_MS, requestTimeoutMs),
		requestTimeoutMs,
		joinTimeoutMs: JOIN_MS,
		sasl,
		overwritesMessages,
		now: () => Date.now(),
	});
}
