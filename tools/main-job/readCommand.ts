import { parseArgs } from 'node:util';

/** What the user asked of `npm start`. */
export interface MainJobCommand {
	/** Folder of real cutouts or alert packets, or one packet; without it the simulated sky is used. */
	readonly data?: string;
	/** Objects to draw; without them the sandbox's suggestion, or every object of `data`. */
	readonly diaObjectIds: string[];
	/** Where pictures go. @default out */
	readonly out: string;
}

const HELP = `From an object ID to pictures, offline: a workflow in n8n's own engine looks up an object's latest
detection, downloads its cutouts and draws them into PNG files.

  npm start                          on the simulated sky
  npm start -- --data <path>         on real bytes: a folder of <diaSourceId>_cutout<Kind>.fits files,
                                     or an alert packet (Avro object container file)
  npm start -- --object <id>         another object; may be repeated
  npm start -- --out <folder>        where pictures go (default: out)
`;

/** Reads the command line; prints the help and ends the process when asked to, or when it is wrong. */
export function readCommand(args: string[]): MainJobCommand {
	try {
		const { values } = parseArgs({
			args,
			options: {
				data: { type: 'string' },
				object: { type: 'string', multiple: true, default: [] },
				out: { type: 'string', default: 'out' },
				help: { type: 'boolean', short: 'h' },
			},
		});
		if (values.help) {
			console.log(HELP);
			process.exit(0);
		}
		return { data: values.data, diaObjectIds: values.object, out: values.out };
	} catch (error) {
		console.error(`${(error as Error).message}\n\n${HELP}`);
		process.exit(2);
	}
}
