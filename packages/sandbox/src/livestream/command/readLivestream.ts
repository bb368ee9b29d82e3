import { wholeNumber } from '../../wholeNumber';
import { SANDBOX_GROUP, type LivestreamOptions, type Pace } from '../stream';

/** The values of `LIVESTREAM_OPTIONS` on a command line. */
export interface LivestreamArguments {
	readonly livestream: boolean;
	readonly 'livestream-port': string;
	readonly group: readonly string[];
	readonly pace: string;
	readonly backlog: string;
}

const MAX_PACE = 100_000;
const MAX_BACKLOG = 100_000_000;

/**
 * What the command line says about the livestream; undefined if it wants none.
 *
 * @throws Error with a sentence about an option that makes no sense.
 */
export function readLivestream(
	args: LivestreamArguments,
): Omit<LivestreamOptions, 'sky'> | undefined {
	if (!args.livestream) return undefined;
	return {
		port: wholeNumber('--livestream-port', args['livestream-port'], 65535),
		groups: args.group.length === 0 ? [SANDBOX_GROUP] : args.group,
		pace: readPace(args.pace),
		backlog: wholeNumber('--backlog', args.backlog, MAX_BACKLOG),
	};
}

function readPace(text: string): Pace | undefined {
	if (text === 'real') return { kind: 'real' };
	const alerts = wholeNumber('--pace', text, MAX_PACE);
	return alerts === 0 ? undefined : { kind: 'perMinute', alerts };
}
