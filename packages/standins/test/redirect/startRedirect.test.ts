import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type TLSSocket } from 'node:tls';
import { promisify } from 'node:util';

import { startRedirect, type Redirect } from '../../src';

/** Asks the proxy for a tunnel; gives the status and the socket behind it. */
async function tunnel(redirect: Redirect, target: string) {
	const { hostname, port } = new URL(redirect.url);
	const asking = request({ hostname, port, method: 'CONNECT', path: target });
	return await new Promise<{ status?: number; socket: Socket }>((resolve, reject) => {
		asking.on('connect', (response, socket) =>
			resolve({ status: response.statusCode, socket: socket as Socket }),
		);
		asking.on('error', reject);
		asking.end();
	});
}

/** curl is a client that is not ours. */
function hasCurl(): boolean {
	const isThere = spawnSync('curl', ['--version']).status === 0;
	if (!isThere) console.warn('Without curl one test of the redirect is skipped.');
	return isThere;
}

describe('startRedirect', () => {
	let redirect: Redirect;

	beforeEach(async () => {
		redirect = await startRedirect({
			'slack.example': (incoming, response) => response.end(`slack got ${incoming.url}`),
		});
	});

	afterEach(() => redirect.close());

	it('answers for a host over TLS that only those trust who know its authority', async () => {
		const handshake = async (ca?: string) => {
			const { socket } = await tunnel(redirect, 'slack.example:443');
			return await new Promise<TLSSocket | Error>((resolve) => {
				const secure: TLSSocket = connect({ socket, servername: 'slack.example', ca }, () =>
					resolve(secure),
				);
				secure.on('error', resolve);
			});
		};
		const stranger = await handshake();
		expect(stranger).toMatchObject({ code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' });
		const friend = (await handshake(redirect.authorityCert)) as TLSSocket;
		expect(friend.authorized).toBe(true);
		const answer = new Promise<string>((resolve) =>
			friend.once('data', (bytes: Buffer) => resolve(bytes.toString())),
		);
		friend.write('GET /api/x HTTP/1.1\r\nhost: slack.example\r\nconnection: close\r\n\r\n');
		expect(await answer).toContain('slack got /api/x');
		friend.destroy();
	});

	const itWithCurl = hasCurl() ? it : it.skip;

	itWithCurl('is met by a program that only its environment tells about it', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'redirect-'));
		const authorityFile = join(folder, 'authority.pem');
		writeFileSync(authorityFile, redirect.authorityCert);
		const { HTTPS_PROXY, NODE_EXTRA_CA_CERTS } = redirect.environment(authorityFile);
		const args = ['--silent', '--cacert', NODE_EXTRA_CA_CERTS, 'https://slack.example/api/y'];
		const { stdout } = await promisify(execFile)('curl', args, { env: { HTTPS_PROXY } });
		rmSync(folder, { recursive: true });
		expect(stdout).toBe('slack got /api/y');
	});

	it('answers old clients, which ask for https addresses without a tunnel', async () => {
		const { hostname, port } = new URL(redirect.url);
		const answer = await new Promise<string>((resolve) => {
			request({ hostname, port, path: 'https://slack.example/api/z?n=1' }, (response) => {
				response.on('data', (bytes: Buffer) => resolve(bytes.toString()));
			}).end();
		});
		expect(answer).toBe('slack got /api/z?n=1');
		expect(redirect.refused).toEqual([]);
	});

	it('refuses other hosts, other ports and plain HTTP, and says so', async () => {
		for (const target of ['elsewhere.example:443', 'slack.example:80']) {
			const { status, socket } = await tunnel(redirect, target);
			expect(status).toBe(403);
			socket.destroy();
		}
		const plain = await new Promise<number | undefined>((resolve) => {
			const { hostname, port } = new URL(redirect.url);
			request({ hostname, port, path: 'http://plain.example/' }, (response) => {
				response.resume();
				resolve(response.statusCode);
			}).end();
		});
		expect(plain).toBe(403);
		expect(redirect.refused).toEqual([
			'elsewhere.example:443',
			'slack.example:80',
			'http://plain.example/',
		]);
	});
});
