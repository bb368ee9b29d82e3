import { parseArgs } from 'node:util';
import { readFault } from './faults';
import { startLivestream, type Livestream } from './livestream';
import {
	LIVESTREAM_HELP,
	LIVESTREAM_OPTIONS,
	livestreamWelcome,
	readLivestream,
} from './livestream/command';
import { type Sandbox, startSandbox } from './startSandbox';
import { wholeNumber } from './wholeNumber';

const DEFAULT_PORT = 8137;

const HELP = `A local Fink: the LSST API on this machine, with the real server's quirks.

  npm run sandbox -- [options]

  --port <number>   TCP port on 127.0.0.1; 0 takes a free one (default ${DEFAULT_PORT})
  --seed <number>   seed of the simulated sky; the same seed gives the same sky (default 1)
  --clean           a sky without dirt: no dipoles, no flags, S/N is flux over error
  --data <path>     serve real alerts instead, from a folder or a single file: cutouts named
                    <diaSourceId>_cutout<Kind>.fits[.gz], with a manifest.tsv beside them if there is
                    one, and Rubin alert packets in Avro object container files (*.avro); folders
                    inside the folder are read too
  --astropy8        answer 500 to every stretch but sigmoid, as a server with astropy 8 would
  --fault <json>    a fault in force from the start, e.g.
                    '{"path": "/api/v1/cutouts", "effect": {"kind": "late", "seconds": 60}}';
                    may be given several times; docs/sandbox.md lists the effects
${LIVESTREAM_HELP}  --quiet           don't print the requests
  --help            this text

It answers every route of the LSST API under /api/v1 (docs/sandbox.md), on 127.0.0.1 only.
Stop it with Ctrl+C.
`;

/** A sandbox, perhaps with its livestream, until it is closed. */
export interface Running {
	close(): Promise<void>;
}

/**
 * Does what the command line asks: starts the sandbox and says what to try, or shows the help.
 *
 * @param args - Those after the program's name.
 * @param write - Takes what is to be printed.
 * @returns Undefined when nothing was started.
 * @throws Error that says which argument is wrong; FinkError with advice when the data can't be read.
 */
export async function runCommand(
	args: readonly string[],
	write: (text: string) => void,
): Promise<Running | undefined> {
	const { values } = parseArgs({
		args: args.filter((argument) => argument !== '--'),
		options: {
			port: { type: 'string', default: String(DEFAULT_PORT) },
			seed: { type: 'string', default: '1' },
			clean: { type: 'boolean', default: false },
			data: { type: 'string' },
			astropy8: { type: 'boolean', default: false },
			fault: { type: 'string', multiple: true, default: [] },
			...LIVESTREAM_OPTIONS,
			quiet: { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) {
		write(HELP);
		return undefined;
	}
	const log = (line: string): void => {
		if (!values.quiet) write(`${line}\n`);
	};
	const livestream = readLivestream(values);
	const sandbox = await startSandbox({
		port: wholeNumber('--port', values.port, 65535),
		seed: wholeNumber('--seed', values.seed, Number.MAX_SAFE_INTEGER),
		clean: values.clean,
		sky: values.data,
		astropy8: values.astropy8,
		faults: values.fault.map(readFault),
		log,
	});
	let stream: Livestream | undefined;
	try {
		if (livestream) stream = await startLivestream({ ...livestream, sky: sandbox.sky, log });
	} catch (error) {
		await sandbox.close();
		throw error;
	}
	write(
		welcome(
			sandbox,
			values.data ?? `${values.clean ? 'clean ' : ''}simulated sky, seed ${values.seed}`,
		),
	);
	if (stream !== undefined) write(livestreamWelcome(stream));
	return {
		close: async () => {
			await Promise.all([sandbox.close(), stream?.close()]);
		},
	};
}

function welcome({ url, sky }: Sandbox, source: string): string {
	const examples = sky.examples();
	const lines = examples.map(
		({ label, diaObjectId, detections, latestDiaSourceId }) =>
			`  ${label.padEnd(18)} ${diaObjectId.padEnd(20)} ${String(detections).padStart(10)}   ${latestDiaSourceId}`,
	);
	const moving = sky.movingSources().at(-1);
	if (moving !== undefined) {
		lines.push(
			`  ${'asteroid'.padEnd(18)} ${'(no diaObjectId)'.padEnd(20)} ${''.padStart(10)}   ${String(moving.get('r:diaSourceId'))}`,
		);
	}
	const [first] = examples;
	const tries =
		first === undefined
			? []
			: [
					'Try:',
					`  curl -s -H 'Content-Type: application/json' -d '{"diaObjectId": "${first.diaObjectId}", "columns": "r:diaSourceId,r:midpointMjdTai,r:band,r:psfFlux"}' ${url}/api/v1/sources`,
					`  curl -s -o ${first.latestDiaSourceId}_cutoutScience.fits '${url}/api/v1/cutouts?diaSourceId=${first.latestDiaSourceId}&kind=Science&output-format=FITS'`,
				];
	return [
		'',
		`Fink sandbox on ${url} (${source})`,
		'',
		`  ${'object'.padEnd(18)} ${'diaObjectId'.padEnd(20)} detections   newest diaSourceId with cutouts`,
		...lines,
		'',
		...tries,
		'',
		'',
	].join('\n');
}
