/** What pnpm and node-gyp print, and what to do about it; the first that fits is taken. */
const CAUSES: ReadonlyArray<readonly [RegExp, string]> = [
	[
		/ENOSPC/,
		'The disk is full: n8n needs 2.1 GB, and as much again for the packages it is made from.',
	],
	[
		/gyp ERR!|node-gyp: not found|not found: make/,
		'Its database (sqlite3) could not be compiled: install a C++ compiler, make and Python 3 (on Debian: apt-get install g++ make python3) and try again.',
	],
	[
		/ERR_PNPM_(META_)?FETCH|ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN/,
		'The npm registry could not be reached: check the network and the proxy settings of npm, and try again.',
	],
	[
		/ERR_PNPM_OUTDATED_LOCKFILE/,
		'Its lockfile does not fit its package.json: run pnpm install in packages/real-n8n/releases/n8n and commit the lockfile.',
	],
];

/** One sentence on what to do after an install has failed, from what it printed. */
export function explainInstallFailure(output: string): string {
	const cause = CAUSES.find(([pattern]) => pattern.test(output));
	return cause?.[1] ?? lastLines(output);
}

function lastLines(output: string): string {
	return `It ended with: ${output.trim().split('\n').slice(-3).join(' / ')}.`;
}
