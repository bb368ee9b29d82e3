import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The account that owns the local n8n. */
export interface OwnerAccount {
	readonly email: string;
	readonly password: string;
}

/**
 * The account of this user folder, made up at the first call. Its password is random because whoever logs
 * in can run programs on this machine.
 */
export function ownerAccount(userFolder: string): OwnerAccount {
	const file = join(userFolder, 'owner.json');
	if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as OwnerAccount;
	// n8n wants a capital and a digit.
	const password = `Fink-${randomBytes(6).toString('hex')}-1`;
	const owner = { email: 'owner@example.org', password };
	writeFileSync(file, JSON.stringify(owner), { mode: 0o600 });
	return owner;
}
