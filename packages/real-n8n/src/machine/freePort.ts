import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/**
 * A TCP port of 127.0.0.1 on which nobody listens at this moment: the one given when it is free.
 *
 * @returns undefined when the given port is taken.
 */
export async function freePort(requested = 0): Promise<number | undefined> {
	const server = createServer();
	server.listen(requested, '127.0.0.1');
	try {
		await once(server, 'listening');
	} catch {
		return undefined;
	}
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}
