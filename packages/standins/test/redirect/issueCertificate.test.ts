import { createServer, get } from 'node:https';

import { issueCertificate, listenOnLoopback } from '../../src';

it.each(['127.0.0.1', 'localhost'])(
	'lets a server on %s be trusted by clients that know the authority, and by nobody else',
	async (host) => {
		const { key, cert, authorityCert } = await issueCertificate([host]);
		const server = createServer({ key, cert }, (_, response) => response.end('hello'));
		const port = await listenOnLoopback(server);
		const statusFor = (ca?: string) =>
			new Promise((resolve, reject) => {
				get({ host, port, ca, family: 4 }, (answer) => {
					answer.resume();
					resolve(answer.statusCode);
				}).on('error', ({ message }) => reject(new Error(message)));
			});
		try {
			expect(await statusFor(authorityCert)).toBe(200);
			await expect(statusFor()).rejects.toThrow(/certificate/);
		} finally {
			server.close();
			server.closeAllConnections();
		}
	},
);
