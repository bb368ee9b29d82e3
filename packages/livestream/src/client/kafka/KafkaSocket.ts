import { createConnection, type Socket } from 'node:net';

import { Reader, Writer, type Connection } from '@platformatic/kafka';

import { AnswerFrames } from './AnswerFrames';

/** Where a broker listens. */
export interface Address {
	readonly host: string;
	readonly port: number;
}

type Send = Connection['send'];
type Parser = Parameters<Send>[3];

/** Bytes of the correlation id, with which each answer begins. */
const ID_BYTES = 4;

/** A request whose answer has not come yet. */
interface Waiting {
	readonly key: number;
	readonly version: number;
	readonly parse: Parser;
	/** Whether a byte for tagged fields follows the correlation id. */
	readonly hasTags: boolean;
	readonly timer: NodeJS.Timeout;
	readonly done: (error: Error | null, answer?: unknown) => void;
}

/** How long to wait for a connection and for an answer, ms, and the name that the broker logs. */
export interface SocketSettings {
	readonly clientId: string;
	readonly connectTimeoutMs: number;
	readonly requestTimeoutMs: number;
	/** Whether an answer may be overwritten when the next request is sent. @default false */
	readonly overwritesAnswers?: boolean;
}

/**
 * A connection to a broker, over which the library's requests are sent. It is used in place of the library's own
 * connection, which allocates 64 kB for everything that it reads, and copies images out of these pieces.
 *
 * @see https://kafka.apache.org/protocol#protocol_common
 */
export class KafkaSocket {
	private readonly waiting = new Map<number, Waiting>();
	private readonly frames = new AnswerFrames(
		() => this.settings.overwritesAnswers === true && this.waiting.size === 1,
	);
	private readonly socket: Socket;
	private requests = 0;
	private isRetired = false;
	/** Why the connection is to end. */
	private failure?: Error;
	/** Rejects when the connection has ended. */
	readonly ended: Promise<never>;

	private constructor(
		{ host, port }: Address,
		private readonly settings: SocketSettings,
	) {
		this.socket = createConnection({
			host,
			port,
			noDelay: true,
			onread: {
				buffer: () => this.frames.room,
				callback: (bytes) => {
					this.read(bytes);
					return true;
				},
			},
		});
		// Without a listener, an error would end n8n. Requests that wait hear of it when the socket has closed.
		this.socket.on('error', (error) => (this.failure ??= error));
		this.ended = new Promise<never>((_, reject) =>
			this.socket.on('close', () => {
				const reason = this.failure ?? new Error('Connection closed');
				this.failAll(reason);
				reject(reason);
			}),
		);
		// Who waits for an answer hears of it from there.
		this.ended.catch(() => undefined);
	}

	/** @throws {Error} With the reason of the operating system, or a time-out. */
	static async open(address: Address, settings: SocketSettings): Promise<KafkaSocket> {
		const opened = new KafkaSocket(address, settings);
		const { socket } = opened;
		await new Promise<void>((resolve, reject) => {
			const late = setTimeout(
				() => socket.destroy(new Error(`Connection to ${textOf(address)} timed out`)),
				settings.connectTimeoutMs,
			);
			socket.once('connect', () => {
				clearTimeout(late);
				resolve();
			});
			socket.once('close', () => {
				clearTimeout(late);
				reject(
					new Error(`Connection to ${textOf(address)} failed`, {
						cause: opened.failure ?? new Error('Connection closed'),
					}),
				);
			});
		});
		return opened;
	}

	/**
	 * The answer to one of the library's requests.
	 *
	 * @param start - Gets a connection for the library's functions, which call its `send` and nothing else.
	 * @throws {Error} The library's, or why the connection ended.
	 */
	async ask<Answer>(
		start: (connection: Connection, done: (error: Error | null, answer?: Answer) => void) => void,
	): Promise<Answer> {
		return await new Promise<Answer>((resolve, reject) =>
			start(this as unknown as Connection, (error, answer) =>
				error ? reject(error) : resolve(answer as Answer),
			),
		);
	}

	get isOpen(): boolean {
		return !this.isRetired && !this.socket.destroyed;
	}

	/** Sends a request, and hands its answer to the last argument: the library's own interface. */
	readonly send: Send = (key, version, createPayload, parse, hasTags, hasAnswerTags, done) => {
		if (this.socket.destroyed) {
			done(new Error('Connection closed', { cause: this.failure }));
			return;
		}
		const id = (this.requests = (this.requests + 1) & 0x7fffffff);
		const writer = Writer.create()
			.appendInt16(key)
			.appendInt16(version)
			.appendInt32(id)
			.appendString(this.settings.clientId, false);
		if (hasTags) writer.appendTaggedFields();
		try {
			writer.appendFrom(createPayload() as Writer).prependLength();
		} catch (error) {
			done(error as Error);
			return;
		}
		const timer = setTimeout(
			() => this.socket.destroy(new Error('Request timed out')),
			this.settings.requestTimeoutMs,
		);
		const hear = done as Waiting['done'];
		this.waiting.set(id, { key, version, parse, hasTags: hasAnswerTags, timer, done: hear });
		this.socket.write(writer.buffer);
	};

	/** Ends the connection at once. */
	close(): void {
		this.socket.destroy();
	}

	/** Ends the connection when nothing waits for an answer, and lets nothing new begin. */
	retire(): void {
		this.isRetired = true;
		if (this.waiting.size === 0) this.close();
	}

	private read(bytes: number): void {
		try {
			for (const answer of this.frames.written(bytes)) this.hear(answer);
		} catch (error) {
			this.socket.destroy(new Error("An answer can't be read", { cause: error }));
		}
	}

	private hear(answer: Buffer): void {
		const id = answer.readInt32BE(0);
		const request = this.waiting.get(id);
		if (!request) throw new Error(`An answer to request ${id}, which was not sent`);
		this.waiting.delete(id);
		clearTimeout(request.timer);
		const { key, version, parse, hasTags, done } = request;
		let parsed: unknown;
		let failure: Error | null = null;
		try {
			const header = hasTags ? ID_BYTES + 1 : ID_BYTES;
			parsed = parse(id, key, version, Reader.from(answer.subarray(header)));
		} catch (error) {
			failure = error as Error;
		}
		done(failure, parsed);
		if (this.isRetired && this.waiting.size === 0) this.close();
	}

	private failAll(error: Error): void {
		const all = [...this.waiting.values()];
		this.waiting.clear();
		for (const { timer, done } of all) {
			clearTimeout(timer);
			done(error);
		}
	}
}

function textOf({ host, port }: Address): string {
	return `${host}:${port}`;
}
