/** The port that Fink's own livestream has. */
const FINK_PORT = 24_499;

/** Alerts a minute, when nothing else is said. */
const DEFAULT_PACE = 12;

/** The options of `npm run sandbox` about the livestream, for `parseArgs`. */
export const LIVESTREAM_OPTIONS = {
	livestream: { type: 'boolean', default: false },
	'livestream-port': { type: 'string', default: String(FINK_PORT) },
	group: { type: 'string', multiple: true, default: [] as string[] },
	pace: { type: 'string', default: String(DEFAULT_PACE) },
	backlog: { type: 'string', default: '0' },
} as const;

/** What the command's help says about them. */
export const LIVESTREAM_HELP = `  --livestream      stream the alerts too, as Fink does over Kafka, one topic for each tag; with:
    --livestream-port <number>  TCP port on 127.0.0.1; 0 takes a free one (default ${FINK_PORT})
    --group <id>    id of a group that may read; may be given several times (default fink-sandbox)
    --pace <pace>   alerts a minute, or "real": with the pauses that the exposures had
                    (default ${DEFAULT_PACE})
    --backlog <n>   each topic begins with so many older alerts, made when they are read (default 0)
`;
