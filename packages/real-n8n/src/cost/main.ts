import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';

import { ROOT } from '../machine/folders';
import { runUntilStopped } from '../machine/runUntilStopped';
import { CostBench, STORES, type Store } from './CostBench';
import { costTable } from './costTable';
import { measureCost, type CostPlan, type CostRow } from './measureCost';

const HELP = `Processor time that the real n8n takes for a triplet: Fink Quick Look beside Fink Sources, Fink Cutout and Render
Cutout, over HTTP and HTTPS, in turns. Linux only. The table is printed and written to out/bench.

  npm run bench -- --real-n8n                      about a quarter of an hour
  npm run bench -- --real-n8n --sizes <n,n,...>    alerts an execution (default 1,20,300)
  npm run bench -- --real-n8n --store <store>      only with files in the "database" or the "filesystem"
  npm run bench -- --real-n8n --rounds <n>         turns of each way (default 5)
  npm run bench -- --real-n8n --alerts <n>         alerts of a turn (default 240), in at most 60 executions
`;

interface Command extends CostPlan {
	readonly stores: readonly Store[];
}

function readCommand(args: string[]): Command {
	try {
		const { values } = parseArgs({
			args,
			options: {
				'real-n8n': { type: 'boolean' },
				sizes: { type: 'string', default: '1,20,300' },
				store: { type: 'string' },
				rounds: { type: 'string', default: '5' },
				alerts: { type: 'string', default: '240' },
				help: { type: 'boolean', short: 'h' },
			},
		});
		if (values.help) {
			console.log(HELP);
			process.exit(0);
		}
		const stores = STORES.filter((store) => !values.store || values.store === store);
		if (stores.length === 0) throw new Error(`--store: one of ${STORES.join(', ')}`);
		const wholeNumbers = (name: string, text: string) => {
			const numbers = text.split(',').map(Number);
			if (numbers.every((number) => Number.isInteger(number) && number > 0)) return numbers;
			throw new Error(`--${name}: whole numbers from 1`);
		};
		return {
			stores,
			sizes: wholeNumbers('sizes', values.sizes),
			rounds: wholeNumbers('rounds', values.rounds)[0],
			alertsPerTurn: wholeNumbers('alerts', values.alerts)[0],
		};
	} catch (error) {
		console.error(`${(error as Error).message}\n\n${HELP}`);
		process.exit(2);
	}
}

/** `npm run bench -- --real-n8n`: what an alert costs in the real n8n. */
async function main(): Promise<void> {
	const { stores, ...plan } = readCommand(process.argv.slice(2));
	await runUntilStopped(async (signal) => {
		const bench = await CostBench.open(signal);
		const { version, node } = bench.n8n.installation;
		const machine = `n8n ${version} on Node ${node.version}; ${cpus()[0]?.model.trim() ?? 'unknown'}, ${cpus().length} cores; ${new Date().toISOString().slice(0, 10)}; ${plan.rounds} rounds`;
		const folder = join(ROOT, 'out', 'bench');
		mkdirSync(folder, { recursive: true });
		const file = join(folder, 'realN8n.md');
		const rows: CostRow[] = [];
		// What is measured is kept, also when a later part is stopped.
		const keep = (row: CostRow) => {
			rows.push(row);
			writeFileSync(file, `${machine}\n\n${costTable(rows)}\n`);
			const record = JSON.stringify({ machine, rows }, undefined, '\t');
			writeFileSync(join(folder, 'realN8n.json'), `${record}\n`);
		};
		try {
			for (const store of stores) await measureCost(bench, store, plan, keep);
		} finally {
			await bench.close();
		}
		console.log(`\n${machine}\n\n${costTable(rows)}\n`);
		console.log(`Written to ${relative(process.cwd(), file)}`);
	});
}

void main();
