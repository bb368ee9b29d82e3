import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

import { apiVersionsV0 } from '@platformatic/kafka';

import { KafkaSocket } from '../../src/client/kafka/KafkaSocket';

const SETTINGS = { clientId: 'me', connectTimeoutMs: 2_000, requestTimeoutMs: 200 };

let server: Server;
let socket: KafkaSocket;
let peer: Socket;
beforeEach(async () => {
	server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	const connected = once(server, 'connection') as Promise<[Socket]>;
	socket = await KafkaSocket.open({ host: '127.0.0.1', port }, SETTINGS);
	[peer] = await connected;
	peer.resume();
});
afterEach(() => {
	socket.close();
	peer.destroy();
	server.close();
});

/** An answer without API versions. https://kafka.apache.org/protocol#The_Messages_ApiVersions */
const answer = (id: number) => Buffer.from([0, 0, 0, 10, 0, 0, 0, id, 0, 0, 0, 0, 0, 0]);
const ask = () =>
	socket.ask<{ apiKeys: unknown[] }>((connection, done) =>
		apiVersionsV0.api(connection, ...([undefined, undefined, done] as unknown as [never, never])),
	);

it('sends the request header and gives each request its answer', async () => {
	const requests = once(peer, 'data') as Promise<[Buffer]>;
	const both = Promise.all([ask(), ask()]);
	const [request] = await requests;
	// Length, key 18, version 0, correlation id 1, "me".
	expect(request.subarray(0, 16)).toEqual(
		Buffer.from([0, 0, 0, 12, 0, 18, 0, 0, 0, 0, 0, 1, 0, 2, 109, 101]),
	);
	peer.write(Buffer.concat([answer(2), answer(1)]));
	expect((await both).map(({ apiKeys }) => apiKeys)).toEqual([[], []]);
});

it('is closed by an answer that does not come in time, and says so', async () => {
	await expect(ask()).rejects.toThrow('Request timed out');
	expect(socket.isOpen).toBe(false);
	await expect(ask()).rejects.toThrow('Connection closed');
});

it('is closed by an answer that nobody asked for', async () => {
	const asked = ask();
	peer.write(answer(9));
	await expect(asked).rejects.toMatchObject({
		cause: { message: 'An answer to request 9, which was not sent' },
	});
});

it('tells those who wait that the broker closed the connection', async () => {
	const asked = ask();
	peer.destroy();
	await expect(asked).rejects.toThrow(/closed|ECONNRESET/);
});

it('when retired, ends after the last answer', async () => {
	const asked = ask();
	socket.retire();
	expect(socket.isOpen).toBe(false);
	const ended = once(peer, 'close');
	peer.write(answer(1));
	expect(await asked).toMatchObject({ apiKeys: [] });
	await ended;
});
