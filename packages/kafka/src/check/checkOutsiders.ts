import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OUTSIDERS, type Assignment } from './outsiders';
import type { Report } from './Report';

/** A server, and what it holds. */
export interface CheckedServer {
	readonly name: string;
	readonly address: string;
	readonly topics: Assignment['topics'];
}

/** The groups in which the outsiders read: each alone. */
export const OUTSIDER_GROUPS: readonly string[] = OUTSIDERS.map(({ name }) => groupIdOf(name));

/** Has every program of others read a server, and reports what each found. */
export async function checkOutsiders(
	{ name, address, topics }: CheckedServer,
	report: Report,
): Promise<void> {
	for (const outsider of OUTSIDERS) {
		const title = `${outsider.name} reads ${name}`;
		const missing = outsider.missing();
		if (missing !== undefined) {
			report.skip(title, missing);
			continue;
		}
		const folder = mkdtempSync(join(tmpdir(), 'fink-outsider-'));
		const groupId = groupIdOf(outsider.name);
		await report.check(title, () => outsider.read({ address, groupId, topics, folder }));
		rmSync(folder, { recursive: true });
	}
}

function groupIdOf(reader: string): string {
	return `check-${reader}`;
}
