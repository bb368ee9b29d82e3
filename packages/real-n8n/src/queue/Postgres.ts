import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { RealN8nError } from '../machine/RealN8nError';
import { freePort } from '../machine/freePort';
import { ProcessGroup } from '../machine/ProcessGroup';
import { findProgram } from '../machine/findProgram';
import type { Service } from './Service';
import { waitUntil } from '../machine/waitUntil';

const USER = 'n8n';

/** A PostgreSQL of our own on loopback, empty at each start. */
export class Postgres implements Service {
	private constructor(
		readonly port: number,
		private readonly group: ProcessGroup,
	) {}

	/**
	 * Makes a database cluster in the folder and starts it, without passwords; it refuses to run as root,
	 * and is then given to the user that its package has made.
	 *
	 * @throws {RealN8nError} When none is installed, or it does not answer.
	 */
	static async start(folder: string, signal: AbortSignal): Promise<Postgres> {
		const [initdb, postgres] = ['initdb', 'postgres'].map(findProgram);
		if (!initdb || !postgres) {
			throw new RealN8nError('There is no PostgreSQL on this machine', {
				advice:
					'Install it: apt-get install postgresql (Debian, Ubuntu), brew install postgresql (macOS).',
			});
		}
		rmSync(folder, { recursive: true, force: true });
		mkdirSync(folder, { recursive: true });
		const asOther = process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--'] : [];
		if (asOther.length > 0) giveToPostgres(folder);
		const data = join(folder, 'data');
		const log = join(folder, 'postgres.log');
		const [make, ...making] = [
			...asOther,
			initdb,
			'-D',
			data,
			'-U',
			USER,
			'-A',
			'trust',
			'-E',
			'UTF8',
		];
		execFileSync(make, making, { cwd: folder, stdio: 'ignore' });

		const port = (await freePort()) ?? 0;
		const listen = ['-h', '127.0.0.1', '-p', String(port), '-k', folder];
		const [run, ...running] = [...asOther, postgres, '-D', data, ...listen];
		const group = new ProcessGroup(run, running, { cwd: folder, env: process.env, logFile: log });
		const database = new Postgres(port, group);
		const answers = () => {
			try {
				database.query('select 1', 'postgres');
				return true;
			} catch {
				return false;
			}
		};
		await waitUntil('PostgreSQL answers', answers, { signal, timeoutMs: 60_000 });
		database.query('create database n8n', 'postgres');
		return database;
	}

	get pid(): number | undefined {
		return this.group.pid;
	}

	/** The settings with which n8n uses it. */
	get environment(): Record<string, string> {
		return {
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: '127.0.0.1',
			DB_POSTGRESDB_PORT: String(this.port),
			DB_POSTGRESDB_DATABASE: 'n8n',
			DB_POSTGRESDB_USER: USER,
			DB_POSTGRESDB_POOL_SIZE: '10',
		};
	}

	/**
	 * Runs a query.
	 *
	 * @returns Rows of fields, all text.
	 */
	query(sql: string, database = 'n8n'): string[][] {
		const where = ['-h', '127.0.0.1', '-p', String(this.port), '-U', USER, '-d', database];
		const output = execFileSync('psql', [...where, '-At', '-F', '\t', '-c', sql], {
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
		});
		const lines = output.split('\n').filter((line) => line !== '');
		return lines.map((line) => line.split('\t'));
	}

	async stop(): Promise<void> {
		this.group.kill('SIGINT');
		await this.group.stop();
	}
}

function giveToPostgres(folder: string): void {
	const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
	chownSync(folder, id('-u'), id('-g'));
}
