import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** Plays an answer onto a connection, byte by byte as a broken server would. */
export type Play = (socket: Socket, right: string) => void | Promise<void>;

/** A request as it came. */
export interface RawRequest {
	readonly path: string;
	readonly body: string;
}

/** A server on the loopback that sends what a test gives it, right or broken, one exchange per connection. */
export class RawServer {
	/** Every request, oldest first. */
	readonly requests: RawRequest[] = [];
	/** Faults by the index of the request that they hit. */
	readonly faults = new Map<number, Play>();
	private readonly sockets = new Set<Socket>();
	private readonly server: Server;

	/** @param answer - The right body for a request. */
	constructor(private readonly answer: (request: RawRequest) => string) {
		this.server = createServer((socket) => this.serve(socket));
	}

	async open(): Promise<string> {
		await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	/** Connections that are still open. */
	get openConnections(): number {
		return [...this.sockets].filter((socket) => !socket.destroyed).length;
	}

	async close(): Promise<void> {
		for (const socket of this.sockets) socket.destroy();
		await new Promise((resolve) => this.server.close(resolve));
	}

	private serve(socket: Socket): void {
		this.sockets.add(socket);
		socket.on('error', () => undefined);
		socket.on('close', () => this.sockets.delete(socket));
		let text = '';
		socket.on('data', (chunk) => {
			text += chunk.toString('latin1');
			const end = text.indexOf('\r\n\r\n');
			const length = Number(/content-length: *(\d+)/i.exec(text)?.[1] ?? 0);
			if (end < 0 || text.length < end + 4 + length) return;
			const request = { path: text.split(' ')[1], body: text.slice(end + 4) };
			text = '';
			const index = this.requests.push(request) - 1;
			const play = this.faults.get(index) ?? ((to, right) => to.end(response(200, right)));
			void play(socket, this.answer(request));
		});
	}
}

/** A whole HTTP/1.1 answer. */
export function response(status: number, body: string, headers: readonly string[] = []): string {
	const lines = [
		`HTTP/1.1 ${status} X`,
		`Content-Length: ${Buffer.byteLength(body, 'latin1')}`,
		'Connection: close',
		...headers,
	];
	return `${lines.join('\r\n')}\r\n\r\n${body}`;
}
