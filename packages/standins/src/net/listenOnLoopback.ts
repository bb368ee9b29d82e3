import type { AddressInfo, Server } from 'node:net';

/** The only address that stand-ins ever listen on. */
export const LOOPBACK = '127.0.0.1';

/**
 * Lets a server listen on a free port of loopback.
 *
 * @returns The port.
 * @throws The system's error when it can't listen.
 */
export async function listenOnLoopback(server: Server): Promise<number> {
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(0, LOOPBACK, resolve);
	});
	return (server.address() as AddressInfo).port;
}
