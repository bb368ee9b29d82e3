import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { RealN8nError } from '../machine/RealN8nError';
import type { N8nServer } from './N8nServer';

interface Note {
	readonly url: string;
	readonly pid?: number;
}

/** The note in a user folder that says which n8n runs on it: two on one database would destroy it. */
export class RunningNote {
	private readonly file: string;

	constructor(userFolder: string) {
		this.file = join(userFolder, 'running.json');
	}

	/** @throws {RealN8nError} When an n8n of this folder still answers. */
	async refuseSecond(): Promise<void> {
		if (!existsSync(this.file)) return;
		const { url, pid } = JSON.parse(readFileSync(this.file, 'utf8')) as Note;
		const answers = await fetch(`${url}/rest/settings`).then(
			({ ok }) => ok,
			() => false,
		);
		if (!answers) return;
		throw new RealN8nError(`It runs already: ${url}`, {
			advice: `Use it, or stop it with Ctrl-C in its terminal (or: kill ${pid ?? ''}).`,
		});
	}

	write({ url, pid }: N8nServer): void {
		writeFileSync(this.file, JSON.stringify({ url, pid } satisfies Note));
	}

	remove(): void {
		rmSync(this.file, { force: true });
	}
}
