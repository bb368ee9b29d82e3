import { parseArgs } from 'node:util';

/** What the user asked of `npm run fuzz`. */
export interface FuzzCommand {
	readonly inputs: number;
	readonly seed: number;
	/** Index of the first: parts of a run may go side by side. */
	readonly from: number;
	/** Only this input of the run. */
	readonly input?: number;
	/** Only this kind of input. */
	readonly kind?: string;
	/** How many inputs astropy reads too, where it is installed. */
	readonly astropy: number;
	/** Where inputs that break a promise are kept. */
	readonly out: string;
}

const HELP = `Damaged, lying and monstrous FITS files against the reader and, for one in eight, the renderer.
Promised for every one: right values or an error in a sentence, within 0.1 s and bounded memory. Values are
compared with a second reader and, for some, with astropy. The same seed makes the same inputs.

  npm run fuzz                            100,000 inputs, seed 1
  npm run fuzz -- --inputs 1000000 --seed 7
  npm run fuzz -- --seed 7 --input 4711   one input of that run again, with all that is known of it
  npm run fuzz -- --from 500000           inputs 500,000 to 599,999 of it
  npm run fuzz -- --kind "gzip bomb"      one kind only
  npm run fuzz -- --astropy 0             without astropy (default: up to 2000 inputs)
  npm run fuzz -- --out <folder>          where failing inputs are kept (default: out/fuzz)
`;

/** Reads the command line; prints the help and ends the process when asked to, or when it is wrong. */
export function readCommand(args: string[]): FuzzCommand {
	try {
		const { values } = parseArgs({
			args,
			options: {
				inputs: { type: 'string', default: '100000' },
				seed: { type: 'string', default: '1' },
				from: { type: 'string', default: '0' },
				input: { type: 'string' },
				kind: { type: 'string' },
				astropy: { type: 'string', default: '2000' },
				out: { type: 'string', default: 'out/fuzz' },
				help: { type: 'boolean', short: 'h' },
			},
		});
		if (values.help) {
			console.log(HELP);
			process.exit(0);
		}
		const whole = (name: string, text: string): number => {
			if (/^\d{1,10}$/.test(text)) return Number(text);
			throw new Error(`--${name} must be a whole number, not "${text}"`);
		};
		return {
			inputs: whole('inputs', values.inputs),
			seed: whole('seed', values.seed),
			from: whole('from', values.from),
			input: values.input === undefined ? undefined : whole('input', values.input),
			kind: values.kind,
			astropy: whole('astropy', values.astropy),
			out: values.out,
		};
	} catch (error) {
		console.error(`${(error as Error).message}\n\n${HELP}`);
		process.exit(2);
	}
}
