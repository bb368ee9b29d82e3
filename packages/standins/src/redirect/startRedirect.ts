import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Duplex } from 'node:stream';

import { LOOPBACK, listenOnLoopback } from '../net';
import { issueCertificate } from './issueCertificate';

/** A running redirect. */
export interface Redirect {
	/** Address of the proxy to give to clients, e.g. `http://127.0.0.1:40123`. */
	readonly url: string;
	/** PEM of the authority to trust. */
	readonly authorityCert: string;
	/** Everything that clients wanted from other hosts and did not get, e.g. `api.example.org:443`. */
	readonly refused: readonly string[];
	/**
	 * Environment of a Node program that shall meet the stand-ins: it goes through the proxy, except to this
	 * machine itself, and trusts the authority.
	 *
	 * @param authorityFile - Where the program finds `authorityCert`.
	 */
	environment(authorityFile: string): Record<string, string>;
	/** Stops listening and cuts open connections. */
	close(): Promise<void>;
}

/**
 * Starts an HTTP proxy on loopback that answers for the given hosts itself, over TLS with a certificate from
 * its own authority. Requests to other hosts are refused with 403 and
 * recorded.
 *
 * @param hosts - Which function answers for which host, e.g. `{ 'slack.com': slack.handle }`.
 */
export async function startRedirect(
	hosts: Readonly<Record<string, RequestListener>>,
): Promise<Redirect> {
	const { key, cert, authorityCert } = await issueCertificate(Object.keys(hosts));
	const refused: string[] = [];
	const sockets = new Set<Duplex>();

	const inner = createSecureServer({ key, cert }, (request, response) => {
		const host = (request.headers.host ?? '').replace(/:\d+$/, '');
		const handle = hosts[host];
		if (handle) return void handle(request, response);
		response.writeHead(421).end(`Nobody answers for ${host} here`);
	});
	// Clients of before 2025 or so ask a proxy for https addresses in plain, without a tunnel.
	const proxy = createServer((request, response) => {
		const { hostname = '', path } = partsOf(request.url ?? '');
		if (Object.hasOwn(hosts, hostname)) {
			request.url = path;
			return void hosts[hostname](request, response);
		}
		refused.push(request.url ?? '');
		response.writeHead(403).end('This proxy reaches nobody');
	});
	proxy.on('connect', (request, socket: Duplex, head: Buffer) => {
		sockets.add(socket);
		socket.on('close', () => sockets.delete(socket));
		socket.on('error', () => socket.destroy());
		const [host, port] = (request.url ?? '').split(':');
		if (!Object.hasOwn(hosts, host) || port !== '443') {
			refused.push(request.url ?? '');
			socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n');
			return;
		}
		socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
		if (head.length > 0) socket.unshift(head);
		inner.emit('connection', socket);
	});

	const url = `http://${LOOPBACK}:${await listenOnLoopback(proxy)}`;
	return {
		url,
		authorityCert,
		refused,
		environment: (authorityFile) => ({
			HTTP_PROXY: url,
			HTTPS_PROXY: url,
			NO_PROXY: `${LOOPBACK},localhost`,
			NODE_EXTRA_CA_CERTS: authorityFile,
		}),
		close: () =>
			new Promise((resolve) => {
				proxy.close(() => resolve());
				proxy.closeAllConnections();
				for (const socket of sockets) socket.destroy();
			}),
	};
}

/** Host and path of the absolute https address that a proxy is asked for (RFC 9112, 3.2.2). */
function partsOf(url: string): { hostname?: string; path?: string } {
	if (!URL.canParse(url)) return {};
	const { protocol, hostname, pathname, search } = new URL(url);
	return protocol === 'https:' ? { hostname, path: pathname + search } : {};
}
