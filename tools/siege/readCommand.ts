import { parseArgs } from 'node:util';

/** What the user asked of `npm run siege`. */
export interface SiegeCommand {
	readonly seed: number;
	/** Stories of each kind. */
	readonly stories: number;
	/** Only this kind. */
	readonly watch?: string;
	/** Only this story of the run. */
	readonly story?: number;
}

const HELP = `Fink Trigger's memory under siege: random stories of tags, objects and positions with outages, late alerts,
row limits, times in the future, rows processed again, restarts, other tags for a while and polls that overlap.
Promised: no alert lost, none twice. The same seed tells the same stories.

  npm run siege                           400 stories of each kind, seed 1: a few minutes
  npm run siege -- --stories 5000 --seed 7
  npm run siege -- --watch tag            one kind only: tag, objects, positions, busy tag
  npm run siege -- --seed 7 --story 311   one story of that run again
`;

/** Reads the command line; prints the help and ends the process when asked to, or when it is wrong. */
export function readCommand(args: string[]): SiegeCommand {
	try {
		const { values } = parseArgs({
			args,
			options: {
				seed: { type: 'string', default: '1' },
				stories: { type: 'string', default: '400' },
				watch: { type: 'string' },
				story: { type: 'string' },
				help: { type: 'boolean', short: 'h' },
			},
		});
		if (values.help) {
			console.log(HELP);
			process.exit(0);
		}
		const whole = (name: string, text: string): number => {
			if (/^\d{1,9}$/.test(text)) return Number(text);
			throw new Error(`--${name} must be a whole number, not "${text}"`);
		};
		return {
			seed: whole('seed', values.seed),
			stories: whole('stories', values.stories),
			watch: values.watch,
			story: values.story === undefined ? undefined : whole('story', values.story),
		};
	} catch (error) {
		console.error(`${(error as Error).message}\n\n${HELP}`);
		process.exit(2);
	}
}
