import { Connection, type SASLOptions } from '@platformatic/kafka';

import { name, version } from '../../../package.json';
import { StreamError } from '../StreamError';
import { API_VERSIONS, type Api } from './apis';
import { CODE } from './codes';

/** Where a broker listens. */
export interface Address {
	readonly host: string;
	readonly port: number;
}

/** How to connect. */
export interface ConnectionSettings {
	/** Shown in the broker's logs. */
	readonly clientId: string;
	readonly connectTimeoutMs: number;
	readonly requestTimeoutMs: number;
	/** None: without authentication. */
	readonly sasl?: SASLOptions;
}

/** A connection to one broker that knows which versions of requests that broker reads. */
export class BrokerConnection {
	private constructor(
		private readonly connection: Connection,
		readonly address: Address,
		private readonly supported: ReadonlyMap<number, readonly [min: number, max: number]>,
	) {}

	/** @throws {StreamError} */
	static async open(address: Address, settings: ConnectionSettings): Promise<BrokerConnection> {
		const connection = new Connection(settings.clientId, {
			connectTimeout: settings.connectTimeoutMs,
			requestTimeout: settings.requestTimeoutMs,
			sasl: settings.sasl,
		});
		// Without a listener, an error would end n8n. Requests that wait hear of it themselves.
		connection.on('error', () => undefined);
		try {
			await promised<void>((done) => connection.connect(address.host, address.port, done));
			return new BrokerConnection(connection, address, await versionsOf(connection));
		} catch (cause) {
			connection.socket?.destroy();
			throw connectionError(address, cause, settings.sasl !== undefined);
		}
	}

	get isOpen(): boolean {
		return this.connection.isConnected();
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
		const api = versions.find(({ key, version }) => {
			const [min, max] = this.supported.get(key) ?? [0, -1];
			return min <= version && version <= max;
		});
		if (!api) throw this.notSpoken(versions[0].key);
		try {
			return await promised<Answer>((done) => api(this.connection, ...args, done));
		} catch (cause) {
			const answer = answerIn<Answer>(cause);
			if (answer !== undefined) return answer;
			this.close();
			throw connectionError(this.address, cause, false);
		}
	}

	/** Ends the connection at once. */
	close(): void {
		this.connection.socket?.destroy();
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
	connection: Connection,
): Promise<ReadonlyMap<number, readonly [number, number]>> {
	let failure: unknown;
	for (const api of API_VERSIONS) {
		try {
			const { apiKeys } = await promised<{
				apiKeys: ReadonlyArray<{ apiKey: number; minVersion: number; maxVersion: number }>;
			}>((done) => api(connection, name, version, done as never));
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

async function promised<Result>(
	start: (done: (error: Error | null, result?: Result) => void) => void,
): Promise<Result> {
	return await new Promise<Result>((resolve, reject) =>
		start((error, result) => (error ? reject(error) : resolve(result as Result))),
	);
}

function connectionError({ host, port }: Address, cause: unknown, hasSasl: boolean): StreamError {
	const texts = textsOf(cause);
	if (cause instanceof StreamError) return cause;
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
