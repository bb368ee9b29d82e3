import { createRequire } from 'node:module';
import { join } from 'node:path';

import { askedProcess, type AskedProcess } from './askedProcess';

/**
 * Starts a TypeScript file of the benchmarks in a Node process of its own, which answers requests.
 *
 * @param file - Path inside `tools/bench`.
 */
export function askedScript(file: string, args: readonly string[] = []): AskedProcess {
	const tsx = createRequire(__filename).resolve('tsx/cjs');
	const script = join(__dirname, '..', file);
	return askedProcess(file, process.execPath, ['--expose-gc', '--require', tsx, script, ...args]);
}
