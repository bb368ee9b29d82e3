import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

import { APIS } from '../../src/client/kafka/apis';
import type { Sasl } from '../../src/client/kafka/authenticate';
import { BrokerConnection } from '../../src/client/kafka/BrokerConnection';
import { Cluster } from '../../src/client/kafka/Cluster';

const SETTINGS = { clientId: 'me', connectTimeoutMs: 500, requestTimeoutMs: 500 };
const DAY_MS = 86_400_000n;

/** What the broker answers to SaslAuthenticate: its bytes and the session's lifetime; or it closes, or says nothing. */
type Proof = { readonly bytes?: string; readonly lifetimeMs?: bigint } | 'closes' | 'says nothing';

let server: Server;
let open: Set<Socket>;
let proof: Proof;
let mechanism: Sasl['mechanism'];
beforeEach(async () => {
	open = new Set();
	server = createServer((socket) => {
		open.add(socket);
		socket.on('close', () => open.delete(socket)).on('error', () => undefined);
		socket.on('data', (data) => {
			for (let at = 0; at < data.length; at += 4 + data.readInt32BE(at)) answer(socket, data, at);
		});
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
});
afterEach(() => {
	server.close();
	for (const socket of open) socket.destroy();
});

/** @see https://kafka.apache.org/protocol: ApiVersions 18, SaslHandshake 17, SaslAuthenticate 36, Metadata 3. */
function answer(socket: Socket, data: Buffer, at: number): void {
	const [key, id] = [data.readInt16BE(at + 4), data.subarray(at + 8, at + 12)];
	const reply = (...body: ReadonlyArray<Buffer | number[]>) => {
		const content = Buffer.concat([id, ...body.map((part) => Buffer.from(part))]);
		const length = Buffer.alloc(4);
		length.writeInt32BE(content.length);
		socket.write(Buffer.concat([length, content]));
	};
	const versions = [
		[18, 3],
		[17, 1],
		[36, 2],
		[3, 8],
	];
	if (key === 18)
		reply([0, 0, 5], ...versions.map(([k, max]) => [0, k, 0, 0, 0, max, 0]), [0, 0, 0, 0, 0]);
	if (key === 17) reply([0, 0, 0, 0, 0, 1, 0, mechanism.length], Buffer.from(mechanism));
	// No broker and no topic.
	if (key === 3) reply(Buffer.alloc(4 + 4 + 2), [0, 0, 0, 0], Buffer.alloc(4 + 4));
	if (key !== 36 || proof === 'says nothing') return;
	if (proof === 'closes') {
		socket.destroy();
		return;
	}
	const { bytes = '', lifetimeMs = 0n } = proof;
	const end = Buffer.alloc(9);
	end.writeBigInt64BE(lifetimeMs);
	reply([0, 0, 0, 0, bytes.length + 1], Buffer.from(bytes), end);
}

const address = () => ({ host: '127.0.0.1', port: (server.address() as AddressInfo).port });
const connect = async () =>
	await BrokerConnection.open(address(), {
		...SETTINGS,
		sasl: { mechanism, username: 'jane', password: 'secret' },
	});

it.each<[string, Proof, RegExp]>([
	['an empty answer', { bytes: '' }, /does not use the Kafka protocol$/],
	['an answer without a nonce', { bytes: 's=AAAA,i=4096' }, /does not use the Kafka protocol$/],
	['something else', { bytes: 'x' }, /does not use the Kafka protocol$/],
	['a closed connection', 'closes', /does not answer at 127/],
	['silence', 'says nothing', /does not answer at 127/],
])('%s to SCRAM ends the attempt, and may pass', async (_, given, message) => {
	mechanism = 'SCRAM-SHA-256';
	proof = given;
	await expect(connect()).rejects.toMatchObject({
		fault: 'unreachable',
		message: expect.stringMatching(message) as string,
	});
	while (open.size > 0) await new Promise((resolve) => setTimeout(resolve, 10));
});

it('a session of forty days is not over at once', async () => {
	mechanism = 'PLAIN';
	proof = { lifetimeMs: 40n * DAY_MS };
	const connection = await connect();
	await new Promise((resolve) => setTimeout(resolve, 30));
	expect(connection.isOpen).toBe(true);
	connection.close();
});

it('a session is replaced before it ends', async () => {
	mechanism = 'PLAIN';
	proof = { lifetimeMs: 50n };
	const connection = await connect();
	expect(connection.isOpen).toBe(true);
	await new Promise((resolve) => setTimeout(resolve, 60));
	expect(connection.isOpen).toBe(false);
});

it('calls that find the connection lost open one anew, and close() closes it', async () => {
	const limits = { joinTimeoutMs: 500, now: () => 0, overwritesMessages: false };
	const cluster = new Cluster({ ...SETTINGS, ...limits, servers: [address()] });
	const call = async () =>
		await cluster.call(address(), 'group', APIS.metadata, ['t'], false, false, false);
	await call();
	for (const socket of open) socket.destroy();
	await new Promise((resolve) => setTimeout(resolve, 30));
	await Promise.all([call(), call(), call(), call()]);
	expect(open.size).toBe(1);
	await cluster.close();
	while (open.size > 0) await new Promise((resolve) => setTimeout(resolve, 10));
});
