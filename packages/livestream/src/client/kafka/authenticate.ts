import {
	saslPlain,
	saslScramSha,
	type Connection,
	type saslAuthenticateV2,
} from '@platformatic/kafka';

import { APIS } from './apis';

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
 * @throws {Error} With the broker's reason: the mechanism, or the password.
 */
export async function authenticate(
	connection: Connection,
	api: Authenticate,
	{ mechanism, username, password }: Sasl,
): Promise<number> {
	const [handshake] = APIS.saslHandshake;
	await answerOf((done) => handshake(connection, mechanism, done));
	const { sessionLifetimeMs } = await answerOf<saslAuthenticateV2.SaslAuthenticateResponse>(
		(done) => {
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
		},
	);
	return Number(sessionLifetimeMs ?? 0n);
}

/** The answer to one of the library's requests. @throws {Error} The library's. */
export async function answerOf<Answer>(
	start: (done: (error: Error | null, answer?: Answer) => void) => void,
): Promise<Answer> {
	return await new Promise<Answer>((resolve, reject) =>
		start((error, answer) => (error ? reject(error) : resolve(answer as Answer))),
	);
}
