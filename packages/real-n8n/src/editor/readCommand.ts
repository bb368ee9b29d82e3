import { parseArgs } from 'node:util';

/** The command line of `npm run editor`. */
export interface EditorCommand {
	/** Run the editor, check that everything works in it, or take pictures of it. */
	readonly task: 'run' | 'check' | 'screenshot' | 'canvases' | 'panels';
	/** Port of the editor. @default 5678 */
	readonly port: number;
	/** Forget what n8n kept from earlier runs. */
	readonly fresh: boolean;
	/** Where screenshots, or pictures of canvases or panels, go; empty for the other tasks. */
	readonly pictures: string;
}

const HELP = `A real n8n on this machine with these nodes installed, a local Fink and the example workflows.
Nothing is sent to the network, once n8n itself is installed.

  npm run editor                           until Ctrl-C; prints the address and the login
  npm run editor -- --port <port>          another port than 5678
  npm run editor -- --fresh                start over: forget workflows, executions and the account
  npm run editor -- --check                check without a browser that it all works, and end
  npm run editor -- --screenshots <folder> run the examples in Chromium and take pictures, and end
  npm run editor -- --canvases <folder>    take a picture of each example's canvas, for the docs, and end
  npm run editor -- --panels <folder>      take a picture of each node's panel, for the docs, and end
`;

/** Reads the command line; prints the help and ends the process when asked to, or when it is wrong. */
export function readCommand(args: string[]): EditorCommand {
	try {
		const { values } = parseArgs({
			args,
			options: {
				port: { type: 'string', default: '5678' },
				fresh: { type: 'boolean', default: false },
				check: { type: 'boolean', default: false },
				screenshots: { type: 'string', default: '' },
				canvases: { type: 'string', default: '' },
				panels: { type: 'string', default: '' },
				help: { type: 'boolean', short: 'h' },
			},
		});
		if (values.help) {
			console.log(HELP);
			process.exit(0);
		}
		const { check, fresh, screenshots, canvases, panels } = values;
		const port = Number(values.port);
		if (!Number.isInteger(port) || port < 1024 || port > 65535) {
			throw new Error(`--port must be a whole number from 1024 to 65535, not "${values.port}"`);
		}
		const pictures = screenshots || canvases || panels;
		const ofPictures = screenshots ? 'screenshot' : canvases ? 'canvases' : 'panels';
		const task = check ? 'check' : pictures ? ofPictures : 'run';
		return { task, port, fresh, pictures };
	} catch (error) {
		console.error(`${(error as Error).message}\n\n${HELP}`);
		process.exit(2);
	}
}
