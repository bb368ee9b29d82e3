import { name, version } from '../../../package.json';
import { MAX_TIMER_MS } from '../../stream/sleep';
import { StreamError } from '../StreamError';
import { API_VERSIONS, APIS, type Api } from './apis';
import { authenticate, type Sasl } from './authenticate';
import { CODE } from './codes';
import { KafkaSocket, type Address, type SocketSettings } from './KafkaSocket';

/** How to connect. */
export interface ConnectionSettings extends SocketSettings {
	/** None: without authentication. */
	readonly sasl?: Sasl;
}

/** Part of a session's lifetime after which the connection is replaced: before the broker ends it. */
const LIFETIME_USED = 0.8;

/** A connection to one broker that knows which versions of requests that broker reads. */
export class BrokerConnection {
	private constructor(
		private readonly socket: KafkaSocket,
		readonly address: Address,
		private readonly supported: ReadonlyMap<number, readonly [min: number, max: number]>,
	) {}

	/** @throws {StreamError} */
	static async open(address: Address, settings: ConnectionSettings): Promise<BrokerConnection> {
		const { sasl } = settings;
		let socket: KafkaSocket | undefined;
		try {
			socket = await KafkaSocket.open(address, settings);
			const supported = await versionsOf(socket);
			const connection = new BrokerConnection(socket, address, supported);
			if (sasl) await connection.authenticate(sasl);
			return connection;
		} catch (cause) {
			socket?.close();
			throw connectionError(address, cause, sasl !== undefined);
		}
	}

	get isOpen(): boolean {
		return this.socket.isOpen;
	}

	/**
	 * Sends a request in the newest version that both sides know. Answers with error codes in them are
	 * answers: the caller reads the codes.
	 *
	 * @throws {StreamError}
	 */
	async call<Args extends unknown[], Answer>(
		versions: ReadonlyArray<Api<Args, Answer>>,
		...args: Args
	): Promise<Answer> {
		const api = this.newest(versions);
		try {
			return await this.socket.ask<Answer>((connection, done) => api(connection, ...args, done));
		} catch (cause) {
			const answer = answerIn<Answer>(cause);
			if (answer !== undefined) return answer;
			this.close();
			throw connectionError(this.address, cause, false);
		}
	}

	/** Ends the connection at once. */
	close(): void {
		this.socket.close();
	}

	/** Authenticates. Some brokers then end the session after a while: before they do, the connection is replaced. */
	private async authenticate(sasl: Sasl): Promise<void> {
		const { host, port } = this.address;
		if (!this.supported.has(APIS.saslAuthenticate[0].key)) {
			throw new StreamError('authentication', `${host}:${port} does not offer authentication`, {
				advice: 'Fink uses none: set Authentication to None.',
			});
		}
		const api = this.newest(APIS.saslAuthenticate);
		const lifetimeMs = await authenticate(this.socket, api, sasl);
		if (lifetimeMs === 0) return;
		const usedMs = Math.min(LIFETIME_USED * lifetimeMs, MAX_TIMER_MS);
		setTimeout(() => this.socket.retire(), usedMs).unref();
	}

	/** @throws {StreamError} */
	private newest<Known extends Pick<Api<never, never>, 'key' | 'version'>>(
		versions: readonly Known[],
	): Known {
		const api = versions.find(({ key, version: known }) => {
			const [min, max] = this.supported.get(key) ?? [0, -1];
			return min <= known && known <= max;
		});
		if (!api) throw this.notSpoken(versions[0].key);
		return api;
	}

	private notSpoken(key: number): StreamError {
		const { host, port } = this.address;
		return new StreamError(
			'protocol',
			`${host}:${port} does not support the Kafka protocol of this client`,
			{
				advice: `It does not support request ${key} in a version that this client knows. Kafka 0.11 to 4 are supported.`,
			},
		);
	}
}

async function versionsOf(
	socket: KafkaSocket,
): Promise<ReadonlyMap<number, readonly [number, number]>> {
	let failure: unknown;
	for (const api of API_VERSIONS) {
		try {
			const { apiKeys } = await socket.ask<{
				apiKeys: ReadonlyArray<{ apiKey: number; minVersion: number; maxVersion: number }>;
			}>((connection, done) => api(connection, name, version, done as never));
			return new Map(
				apiKeys.map(({ apiKey, minVersion, maxVersion }) => [apiKey, [minVersion, maxVersion]]),
			);
		} catch (error) {
			failure = error;
			const answer = answerIn<{ errorCode: number }>(error);
			if (answer?.errorCode !== CODE.unsupportedVersion) break;
		}
	}
	throw failure;
}

/** The library throws answers with error codes in them; they hold more than the error says. */
function answerIn<Answer>(error: unknown): Answer | undefined {
	return (error as { response?: Answer } | null)?.response;
}

function connectionError({ host, port }: Address, cause: unknown, hasSasl: boolean): StreamError {
	const texts = textsOf(cause);
	if (cause instanceof StreamError) return cause;
	if (texts.some((text) => /An answer can't be read/.test(text))) {
		return new StreamError('unreachable', `${host}:${port} does not use the Kafka protocol`, {
			advice: `It requires TLS, which these nodes do not support, or it is not a Kafka broker. Check the address. The connection says: ${texts.join(': ')}.`,
			cause,
		});
	}
	if (
		texts.some((text) =>
			/mechanism|ILLEGAL_SASL_STATE|not valid given the current SASL state/i.test(text),
		)
	) {
		return new StreamError('authentication', `${host}:${port} does not offer this authentication`, {
			advice: `Choose another Authentication in the credential; Fink asks for none. The broker says: ${texts.join(': ')}.`,
			cause,
		});
	}
	if (texts.some((text) => /sasl|authenticat/i.test(text))) {
		return new StreamError('authentication', `${host}:${port} rejected the username or password`, {
			advice: `Check Username, Password and Authentication of the credential. The broker says: ${texts.join(': ')}.`,
			cause,
		});
	}
	if ((cause as { code?: unknown } | null)?.code === 'PLT_KFK_UNSUPPORTED_COMPRESSION') {
		return new StreamError('protocol', 'These messages use an unknown compression', {
			advice: `Messages compressed with zstd need Node 22.15 or newer. The client says: ${texts.join(': ')}.`,
			cause,
		});
	}
	const code = texts.find((text) => /ENOTFOUND|EAI_AGAIN/.test(text));
	const isClosed = texts.some((text) => /closed|ECONNRESET/i.test(text));
	return new StreamError(
		'unreachable',
		code
			? `The name ${host} is not known to this machine's DNS`
			: `Fink's livestream does not answer at ${host}:${port}`,
		{
			advice: `${isClosed ? whyClosed(hasSasl) : 'Check the address, and check that no firewall blocks this port.'} The connection says: ${texts.join(': ')}.`,
			cause,
		},
	);
}

function whyClosed(hasSasl: boolean): string {
	return hasSasl
		? 'The connection was closed: the server may not support this authentication. Fink uses none: set Authentication to None.'
		: 'The connection was closed: the server may require authentication, or it is not a Kafka broker.';
}

/** The messages of an error and of those behind it. */
function textsOf(error: unknown): string[] {
	const texts: string[] = [];
	let at = error as { message?: string; cause?: unknown; errors?: unknown } | null | undefined;
	for (; at && typeof at === 'object' && texts.length < 4; at = at.cause as typeof at) {
		const inner = Array.isArray(at.errors) ? at.errors.map((one: Error) => one.message) : [];
		texts.push([at.message, ...inner].filter(Boolean).join(' '));
	}
	return [...new Set(texts.map((text) => text.replace(/\.$/, '')).filter(Boolean))];
}
