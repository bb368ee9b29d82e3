import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { readImage } from '../e2e/examples/readImage';
import { expectThat } from '../e2e/examples/expectThat';
import { pixelDigest } from './pixelDigest';

/** The service to which alerts are delivered: counts the pictures that arrive for each alert. */
export class PictureReceiver {
	/** How many times each alert arrived. */
	readonly counts = new Map<string, number>();
	/** Digest of the pixels of each alert's (last) picture. */
	readonly pictures = new Map<string, string>();
	/** What arrived and was not a picture of its alert. */
	readonly complaints: string[] = [];

	private constructor(private readonly server: Server) {}

	/** Starts listening on loopback. */
	static async start(): Promise<PictureReceiver> {
		const server = createServer();
		const receiver = new PictureReceiver(server);
		server.on('request', (request, response) => {
			const parts: Buffer[] = [];
			request.on('data', (part: Buffer) => parts.push(part));
			request.on('end', () => {
				receiver.take(new URL(request.url ?? '/', 'http://127.0.0.1'), Buffer.concat(parts));
				response.setHeader('content-type', 'application/json').end('{}');
			});
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		return receiver;
	}

	/** Pictures are posted to this address followed by the diaSourceId. */
	get url(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
	}

	/** Number of different alerts that arrived. */
	get size(): number {
		return this.counts.size;
	}

	/** Forgets everything. */
	clear(): void {
		this.counts.clear();
		this.pictures.clear();
		this.complaints.length = 0;
	}

	close(): void {
		this.server.close();
		this.server.closeAllConnections();
	}

	private take({ pathname }: URL, body: Buffer): void {
		const id = pathname.slice(1);
		try {
			const { type } = readImage(body, id);
			expectThat(type === 'png', `${id} comes with a PNG file`, type);
		} catch (error) {
			this.complaints.push(`${id}: ${(error as Error).message}`);
			return;
		}
		// The picture's text chunks name its alert.
		if (!body.includes(id))
			this.complaints.push(`${id}: arrived with the picture of another alert`);
		this.counts.set(id, (this.counts.get(id) ?? 0) + 1);
		this.pictures.set(id, pixelDigest(body));
	}
}
