import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

import { startLimit } from './limit/startLimit';
import { startPython } from './python/startPython';
import { readCommand } from './readCommand';
import { markdownOf } from './report/markdownOf';
import { loadShipped } from './shipped/loadShipped';
import { SHIPPED_NAMES, type Shipped } from './shipped/Shipped';
import type { BenchContext } from './Suite';
import { SUITES } from './suites';

const root = join(__dirname, '..', '..');

/** `npm run bench`: runs the suites, prints their tables and writes them to out/bench. */
async function main(): Promise<void> {
	const { only, dist, rounds, alerts, withoutPython } = readCommand(process.argv.slice(2), root);
	const unknown = only.find((name) => !SUITES.some((suite) => suite.name === name));
	if (unknown !== undefined) {
		throw new Error(`No suite "${unknown}"; known: ${SUITES.map(({ name }) => name).join(', ')}`);
	}
	const suites = SUITES.filter(({ name, isLong }) =>
		only.length > 0 ? only.includes(name) : !isLong,
	);
	const log = (line: string) => console.error(line);
	const scratch = mkdtempSync(join(tmpdir(), 'fink-bench-'));
	const python = withoutPython ? undefined : await startPython(log);
	const shipped = loadShipped<Shipped>(dist, SHIPPED_NAMES);
	const limits = startLimit();
	const context: BenchContext = { shipped, root, scratch, python, limits, rounds, alerts, log };
	const versions = python ? `; ${python.versions}` : '';
	const machine = `${cpus()[0]?.model.trim() ?? 'unknown'}, ${cpus().length} cores; Node ${process.versions.node} (V8 ${process.versions.v8})${versions}`;
	const folder = join(root, 'out', 'bench');
	mkdirSync(folder, { recursive: true });
	console.log(`${machine}; ${new Date().toISOString().slice(0, 10)}\n`);
	try {
		for (const suite of suites) {
			const report = await suite.run(context);
			const text = markdownOf(report);
			console.log(`${text}\n`);
			const date = new Date().toISOString();
			const record = JSON.stringify({ machine, date, rounds, ...report }, undefined, '\t');
			writeFileSync(join(folder, `${suite.name}.json`), `${record}\n`);
			writeFileSync(join(folder, `${suite.name}.md`), `${text}\n`);
		}
	} finally {
		python?.stop();
		limits.stop();
		rmSync(scratch, { recursive: true });
	}
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
