import { request as send, type RequestListener } from 'node:http';

/** Answers for a host by asking another server on this machine, byte by byte. */
export function forwardTo(baseUrl: string): RequestListener {
	return (incoming, response) => {
		const url = new URL(incoming.url ?? '/', baseUrl);
		const { method, headers } = incoming;
		const outgoing = send(url, { method, headers: { ...headers, host: url.host } }, (answer) => {
			response.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(response);
		});
		outgoing.on('error', (error) => {
			if (!response.headersSent) response.writeHead(502);
			response.end(error.message);
		});
		incoming.pipe(outgoing);
	};
}
