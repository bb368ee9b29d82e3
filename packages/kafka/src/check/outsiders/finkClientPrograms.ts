import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Fink's own client, as users install it. */
const FINK_CLIENT = 'fink-client==12.3.0';

const FOLDER = join(__dirname, '../../../node_modules/.cache/fink-client');

/** The programs of a Python environment with fink-client in it. */
export const FINK_CLIENT_PYTHON = join(FOLDER, 'bin', 'python');
export const FINKCTL = join(FOLDER, 'bin', 'finkctl');

/**
 * Installs fink-client from PyPI into an environment of its own, once.
 *
 * @returns Why that is not possible, in one line; undefined when it is there.
 */
export function missingFinkClient(): string | undefined {
	if (existsSync(FINKCTL)) return undefined;
	rmSync(FOLDER, { recursive: true, force: true });
	const made = spawnSync('python3', ['-m', 'venv', FOLDER], { encoding: 'utf8' });
	if (made.error !== undefined)
		return "Python is not on this machine, so fink-client can't be asked";
	if (made.status !== 0)
		return `Python makes no environment: ${lastLine(made.stdout + made.stderr)}`;
	const pip = spawnSync(FINK_CLIENT_PYTHON, ['-m', 'pip', 'install', '--quiet', FINK_CLIENT], {
		encoding: 'utf8',
	});
	if (pip.status === 0) return undefined;
	rmSync(FOLDER, { recursive: true, force: true });
	return `pip could not fetch ${FINK_CLIENT}: ${lastLine(pip.stderr)}`;
}

function lastLine(text: string): string {
	return text.trim().split('\n').at(-1) ?? '';
}
