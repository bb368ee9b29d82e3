import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { WireError } from '../wire';
import type { Cluster, NodeAddress } from '../Cluster';
import type { BrokerFaults, Sockets } from '../faults';
import { answerFrame } from './answerFrame';
import { readFrames } from './readFrames';

/** One node of the broker: a server on loopback that answers each connection's requests in their order. */
export class BrokerNode implements Sockets {
	private server?: Server;
	private readonly sockets = new Set<Socket>();

	constructor(
		readonly address: NodeAddress,
		private readonly cluster: Cluster,
		private readonly faults: () => BrokerFaults,
		private readonly log: (line: string) => void,
	) {}

	/** Listens; the port stays the same after `refuse`. */
	async accept(): Promise<void> {
		if (this.server !== undefined) return;
		const server = createServer({ noDelay: true }, (socket) => void this.serve(socket));
		this.server = server;
		await new Promise<void>((resolve, reject) => {
			server.once('error', reject);
			server.listen(this.address.port, this.address.host, resolve);
		});
		this.address.port = (server.address() as AddressInfo).port;
	}

	dropConnections(): void {
		for (const socket of this.sockets) socket.destroy();
	}

	async refuse(): Promise<void> {
		const { server } = this;
		this.server = undefined;
		const closed = new Promise<void>((resolve) => {
			if (server === undefined) resolve();
			else server.close(() => resolve());
		});
		this.dropConnections();
		await closed;
	}

	private async serve(socket: Socket): Promise<void> {
		const gone = new AbortController();
		this.sockets.add(socket);
		socket.on('error', () => socket.destroy());
		socket.once('close', () => {
			this.sockets.delete(socket);
			gone.abort();
		});
		try {
			for await (const frame of readFrames(socket)) {
				await this.answer(socket, frame, gone.signal);
			}
		} catch (error) {
			if (error instanceof WireError) this.log(`Connection closed: ${error.message}`);
			else if (!socket.destroyed) this.log(`The broker failed: ${String(error)}`);
		}
		socket.destroy();
	}

	private async answer(socket: Socket, frame: Buffer, signal: AbortSignal): Promise<void> {
		const { address, cluster } = this;
		const faults = this.faults();
		if (faults.isHalfOpen) return;
		const answer = await answerFrame(frame, { cluster, faults, nodeId: address.id, signal });
		if (faults.answerDelayMs > 0) await sleep(faults.answerDelayMs, undefined, { signal });
		if (answer === undefined || faults.isHalfOpen || socket.destroyed) return;
		if (!faults.takeCut()) {
			if (!socket.write(answer)) await drained(socket, signal);
			return;
		}
		socket.end(answer.subarray(0, answer.length / 2));
	}
}

/** Waits until the socket takes more, or until it fails or the signal fires. */
async function drained(socket: Socket, signal: AbortSignal): Promise<void> {
	await once(socket, 'drain', { signal }).catch(() => undefined);
}
