import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';

import { issueCertificate, listenOnLoopback } from '@fink/standins';

const HTML = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json';

const PAGE = `<!DOCTYPE html>
<html><head><title>Observatory</title></head><body><h1>Welcome to our observatory</h1></body></html>`;

/** As nginx writes it. */
const NOT_FOUND = `<html>\r\n<head><title>404 Not Found</title></head>\r\n<body>\r\n<center><h1>404 Not Found</h1></center>
<hr><center>nginx/1.27.3</center>\r\n</body>\r\n</html>\r\n`;

/** Servers on loopback that answer, and are not what a base URL should lead to. */
export class WrongServers {
	private constructor(
		private readonly servers: readonly Server[],
		/** `127.0.0.1` and the port of each of {@link servers}. */
		private readonly hosts: readonly string[],
	) {}

	/** Starts them; one of them redirects everybody to the given address. */
	static async start(movedTo: string): Promise<WrongServers> {
		const { key, cert } = await issueCertificate(['127.0.0.1']);
		const servers = [
			createServer(always(200, { 'content-type': HTML }, PAGE)),
			createServer(always(200, { 'content-type': JSON_TYPE }, '{"status":"ok","version":"4.2"}')),
			createServer(always(401, { 'content-type': JSON_TYPE }, '{"message":"API key missing"}')),
			createServer(always(404, { 'content-type': HTML }, NOT_FOUND)),
			createServer(always(301, { location: movedTo }, '')),
			createSecureServer({ key, cert }, always(200, { 'content-type': HTML }, PAGE)),
		];
		const ports = await Promise.all(servers.map(listenOnLoopback));
		return new WrongServers(
			servers,
			ports.map((port) => `127.0.0.1:${port}`),
		);
	}

	/** A website: the same page under every path. */
	get website(): string {
		return `http://${this.hosts[0]}`;
	}

	/** Somebody else's API: JSON under every path. */
	get otherApi(): string {
		return `http://${this.hosts[1]}`;
	}

	/** An API that wants a key. */
	get locked(): string {
		return `http://${this.hosts[2]}`;
	}

	/** A server that has Fink, if at all, somewhere else than here. */
	get withoutFink(): string {
		return `http://${this.hosts[3]}`;
	}

	/** A server that has moved. */
	get moved(): string {
		return `http://${this.hosts[4]}`;
	}

	/** Speaks TLS, under a certificate that nobody vouches for; without the scheme. */
	get secureHost(): string {
		return this.hosts[5];
	}

	/** Stops them. */
	close(): void {
		for (const server of this.servers) {
			server.close();
			server.closeAllConnections();
		}
	}
}

function always(status: number, headers: Record<string, string>, body: string): RequestListener {
	return (request, response) => {
		request.resume();
		response.writeHead(status, headers).end(body);
	};
}
