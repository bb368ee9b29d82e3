import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What the user asked of `npm run bench`. */
export interface BenchCommand {
	/** Names of the suites to run; empty for all that are not long. */
	readonly only: readonly string[];
	/** Folder of the built package. */
	readonly dist: string;
	readonly rounds: number;
	/** How many alerts the long suites get, run by run; each has its own default. */
	readonly alerts?: readonly number[];
	/** Whether Python is left out even where it is installed. */
	readonly withoutPython: boolean;
}

const HELP = `How fast the built package is, as ratios measured in one run.

  npm run bench                       pictures, triplets, light curves, tables: some minutes
  npm run bench -- --workflow         a workflow of 10,000 alerts in n8n's engine: some minutes
  npm run bench -- --only livestream  the livestream against fink-client: some minutes
  npm run bench -- --only backlog     300,000 alerts of the livestream, and their memory: an hour
  npm run bench -- --alerts <n,n,...> other numbers of alerts for --workflow and backlog
  npm run bench -- --real-n8n         processor time of Fink Quick Look beside three nodes, in the real n8n: --help for more
  npm run bench -- --only <name>      one suite; may be repeated
  npm run bench -- --rounds <n>       turns of each subject (default 30)
  npm run bench -- --dist <folder>    another build of the package
  npm run bench -- --no-python        without the Python reference

Results are printed and written to out/bench/ as JSON and Markdown.
`;

/** Reads the command line; prints the help and ends the process when asked to, or when it is wrong. */
export function readCommand(args: string[], root: string): BenchCommand {
	try {
		const { values } = parseArgs({
			args: args.filter((argument) => argument !== '--'),
			options: {
				workflow: { type: 'boolean', default: false },
				only: { type: 'string', multiple: true, default: [] },
				rounds: { type: 'string', default: '30' },
				dist: { type: 'string', default: 'dist' },
				alerts: { type: 'string' },
				'no-python': { type: 'boolean', default: false },
				help: { type: 'boolean', short: 'h', default: false },
			},
		});
		if (values.help) {
			console.log(HELP);
			process.exit(0);
		}
		const rounds = Number(values.rounds);
		if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number');
		const alerts = values.alerts?.split(',').map(Number);
		if (alerts && !alerts.every((count) => Number.isInteger(count) && count >= 10)) {
			throw new Error('--alerts takes whole numbers from 10, separated by commas');
		}
		return {
			only: values.workflow ? [...values.only, 'workflow'] : values.only,
			dist: resolve(root, values.dist),
			rounds,
			alerts,
			withoutPython: values['no-python'],
		};
	} catch (error) {
		console.error(`${(error as Error).message}\n\n${HELP}`);
		process.exit(2);
	}
}
