import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { RealN8nError } from '../machine/RealN8nError';
import { waitUntil } from '../machine/waitUntil';

/** n8n polls at most once a minute. */
export const TWO_POLLS_MS = 130_000;

/** The service to which the workflow posts its alerts: counts them. */
export class AlertReceiver {
	/** How many times each alert arrived, by its key. */
	readonly counts = new Map<string, number>();
	/** When each alert first arrived, by its key; ms since 1970. */
	readonly arrivedMs = new Map<string, number>();
	private readonly server: Server;

	constructor() {
		this.server = createServer((request, response) => {
			let body = '';
			request.on('data', (part: Buffer) => (body += part.toString()));
			request.on('end', () => {
				const { key } = JSON.parse(body) as { key: string };
				this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
				if (!this.arrivedMs.has(key)) this.arrivedMs.set(key, Date.now());
				response.end('{}');
			});
		});
	}

	/** Starts listening on loopback and returns its address. */
	async listen(): Promise<string> {
		await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	/** Stops listening. */
	close(): void {
		this.server.close();
	}

	/**
	 * Waits until each of these has arrived.
	 *
	 * @throws {RealN8nError} When one has not after two polls.
	 */
	async waitFor(keys: readonly string[], what: string, signal: AbortSignal): Promise<void> {
		const missing = () => keys.filter((key) => !this.counts.has(key)).length;
		try {
			const options = { signal, timeoutMs: TWO_POLLS_MS, pauseMs: 500 };
			await waitUntil(what, () => missing() === 0, options);
		} catch (cause) {
			signal.throwIfAborted();
			throw new RealN8nError(`${what}: ${missing()} of ${keys.length} alerts are missing`, {
				advice: 'See the executions in the editor and n8n.log in the state folder.',
				cause,
			});
		}
	}
}
