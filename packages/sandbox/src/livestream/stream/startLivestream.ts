import { setTimeout as sleep } from 'node:timers/promises';
import type { Row } from '../../table';
import type { Sky } from '../../sky/Sky';
import { startBroker, type Broker } from '../startBroker';
import { Backlog } from './Backlog';
import { Outbox, type SentAlert } from './Outbox';
import { PacketMaker } from './PacketMaker';
import { pauseMs, type Pace } from './Pace';
import { rowsByTopic } from './rowsByTopic';
import { topicLog } from './topicLog';

/** The group that may read by default. */
export const SANDBOX_GROUP = 'fink-sandbox';

/** This many alerts are not in the topics at the start: they are sent one after the other. */
const HELD_BACK = 500;

/** What to stream, and how. */
export interface LivestreamOptions {
	readonly sky: Sky;
	/** TCP port; 0 takes a free one. @default 0 */
	readonly port?: number;
	/** Ids of the groups that may read. @default only `fink-sandbox` */
	readonly groups?: readonly string[];
	/** Sends alerts by itself. @default only when `sendNext` is called */
	readonly pace?: Pace;
	/** Older alerts at the start of each topic, made when they are read. @default 0 */
	readonly backlog?: number;
	/** This many of the newest alerts are not in the topics at the start, but sent later. @default 500 */
	readonly heldBack?: number;
	/** The clock, ms since 1970. @default the system's */
	readonly now?: () => number;
	/** Gets a line for every alert that is sent, and for what goes wrong. */
	readonly log?: (line: string) => void;
}

/** A running livestream. */
export interface Livestream {
	readonly broker: Broker;
	/** A group that may read. */
	readonly groupId: string;
	/** Names of the topics, and how many messages each holds at the start. */
	readonly topics: ReadonlyMap<string, number>;
	/** Sends the next alert; when the sky has no more, a repeated one under a new id. Undefined for an empty sky. */
	sendNext(): SentAlert | undefined;
	/** Ends the stream and stops the broker. */
	close(): Promise<void>;
}

/**
 * Streams the alerts of a sky as Fink does: whole packets, one topic for each tag.
 *
 * @throws The system's error when the port is taken.
 */
export async function startLivestream(options: LivestreamOptions): Promise<Livestream> {
	const { sky, port, groups = [SANDBOX_GROUP], backlog: backlogSize = 0, pace } = options;
	const { heldBack = HELD_BACK, now = Date.now, log = () => undefined } = options;
	const maker = new PacketMaker(sky);
	const tagged = [...rowsByTopic(sky)];
	const newest = newestAlerts(tagged, heldBack);
	const startMs = now();
	const contents = tagged.map(([name, rows], number) => ({
		name,
		rows: rows.filter((row) => !newest.has(idOf(row))),
		backlog: new Backlog(rows, number, maker),
		backlogSize,
		startMs,
	}));
	const topics = contents.map((content) => topicLog(content, maker));
	const broker = await startBroker({ port, groups, topics, log });
	const repeatable = contents
		.filter(({ backlog }) => !backlog.isEmpty)
		.map(({ name, backlog }) => [name, backlog] as const);
	const outbox = new Outbox([...newest.values()], repeatable, backlogSize, maker);
	const sendNext = (): SentAlert | undefined => outbox.send(broker, now());
	const end = new AbortController();
	if (pace !== undefined) void play(outbox, { pace, sendNext, log, signal: end.signal });
	return {
		broker,
		groupId: groups[0] ?? '',
		topics: new Map(
			topics.map(({ name, sizes = [] }) => [name, sizes.reduce((sum, size) => sum + size, 0)]),
		),
		sendNext,
		close: async () => {
			end.abort();
			await broker.close();
		},
	};
}

/** The newest alerts with all their topics by diaSourceId, oldest first. */
function newestAlerts(
	tagged: ReadonlyArray<readonly [topic: string, rows: readonly Row[]]>,
	count: number,
): Map<string, readonly [row: Row, topics: readonly string[]]> {
	const alerts = new Map<string, { row: Row; topics: string[] }>();
	for (const [topic, rows] of tagged) {
		for (const row of rows) {
			const alert = alerts.get(idOf(row)) ?? { row, topics: [] };
			alert.topics.push(topic);
			alerts.set(idOf(row), alert);
		}
	}
	const mjdOf = (row: Row): number => Number(row.get('r:midpointMjdTai'));
	const sorted = [...alerts].sort(([, a], [, b]) => mjdOf(a.row) - mjdOf(b.row));
	const newest = sorted.slice(Math.max(0, sorted.length - count));
	return new Map(newest.map(([id, { row, topics }]) => [id, [row, topics]]));
}

function idOf(row: Row): string {
	return String(row.get('r:diaSourceId'));
}

interface Playing {
	readonly pace: Pace;
	readonly sendNext: () => SentAlert | undefined;
	readonly log: (line: string) => void;
	readonly signal: AbortSignal;
}

async function play(outbox: Outbox, { pace, sendNext, log, signal }: Playing): Promise<void> {
	try {
		for (;;) {
			await sleep(pauseMs(pace, outbox.gapDays), undefined, { signal });
			const sent = sendNext();
			if (sent === undefined) return;
			log(`Sent ${sent.diaSourceId} to ${sent.topics.join(', ')}`);
		}
	} catch (error) {
		if (!signal.aborted) throw error;
	}
}
