import { mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

import { RealN8nError } from '../machine/RealN8nError';
import { freePort } from '../machine/freePort';
import { ProcessGroup } from '../machine/ProcessGroup';
import { findProgram } from '../machine/findProgram';
import type { Service } from './Service';
import { waitUntil } from '../machine/waitUntil';

/**
 * Starts a Redis of our own on loopback that keeps nothing on disk.
 *
 * @throws {RealN8nError} When none is installed, or it does not answer.
 */
export async function startRedis(folder: string, signal: AbortSignal): Promise<Service> {
	const program = findProgram('redis-server') ?? findProgram('valkey-server');
	if (!program) {
		throw new RealN8nError('There is no Redis on this machine', {
			advice:
				'Install one: apt-get install redis-server (Debian, Ubuntu), brew install redis (macOS).',
		});
	}
	mkdirSync(folder, { recursive: true });
	const port = (await freePort()) ?? 0;
	const group = new ProcessGroup(
		program,
		['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
		{ cwd: folder, env: process.env, logFile: join(folder, 'redis.log') },
	);
	await waitUntil('Redis answers', async () => await ping(port), { signal, timeoutMs: 20_000 });
	return { port, pid: group.pid, stop: async () => await group.stop() };
}

/** PING in Redis' inline form (RESP specification, "Inline commands"). */
async function ping(port: number): Promise<boolean> {
	return await new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
		socket.once('data', (answer) => {
			socket.destroy();
			resolve(answer.toString().startsWith('+PONG'));
		});
		socket.once('error', () => resolve(false));
	});
}
