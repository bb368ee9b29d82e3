import { saslPlain, saslScramSha, type saslAuthenticateV2 } from '@platformatic/kafka';

import { APIS } from './apis';
import type { KafkaSocket } from './KafkaSocket';

/** How an account is proved. */
export interface Sasl {
	readonly mechanism: 'PLAIN' | 'SCRAM-SHA-256' | 'SCRAM-SHA-512';
	readonly username: string;
	readonly password: string;
}

type Authenticate = (typeof APIS)['saslAuthenticate'][number];

/**
 * Proves the account to the broker, by the library's own exchange of messages.
 *
 * @param api - The newest version of the request that the broker knows.
 * @returns How long the broker then accepts requests, ms; 0 for as long as the connection lasts.
 * @throws {Error} With the broker's reason: the mechanism, or the password. The library's exchange does not end when it
 * can't read an answer; that closes the socket.
 */
export async function authenticate(
	socket: KafkaSocket,
	api: Authenticate,
	{ mechanism, username, password }: Sasl,
): Promise<number> {
	const [handshake] = APIS.saslHandshake;
	await socket.ask((connection, done) => handshake(connection, mechanism, done));
	const exchange = socket.ask<saslAuthenticateV2.SaslAuthenticateResponse>((connection, done) => {
		if (mechanism === 'PLAIN') {
			saslPlain.authenticate(api as never, connection, username, password, done);
			return;
		}
		const hash = mechanism === 'SCRAM-SHA-256' ? 'SHA-256' : 'SHA-512';
		const { defaultCrypto } = saslScramSha;
		saslScramSha.authenticate(
			api as never,
			...([connection, hash, username, password, defaultCrypto, done] as const),
		);
	});
	const { sessionLifetimeMs } = await Promise.race([exchange, socket.ended]);
	return Number(sessionLifetimeMs ?? 0n);
}
