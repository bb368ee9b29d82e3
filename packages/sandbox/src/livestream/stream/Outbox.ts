import type { Row } from '../../table';
import type { Broker } from '../startBroker';
import type { Backlog } from './Backlog';
import type { PacketMaker } from './PacketMaker';
import { messageOf, partitionOf } from './topicLog';

/** An alert that was sent, and to which topics. */
export interface SentAlert {
	readonly diaSourceId: string;
	readonly topics: readonly string[];
}

/** The alerts that are still to be sent, in the order of their exposures; then repeated ones without end. */
export class Outbox {
	private sent = 0;
	private repeated = 0;

	/**
	 * @param alerts - With their topics, oldest first.
	 * @param backlogs - Of the topics that have any alert; where repeated alerts come from.
	 * @param firstRepeat - The number of the first repeated alert.
	 */
	constructor(
		private readonly alerts: ReadonlyArray<readonly [row: Row, topics: readonly string[]]>,
		private readonly backlogs: ReadonlyArray<readonly [topic: string, backlog: Backlog]>,
		private readonly firstRepeat: number,
		private readonly maker: PacketMaker,
	) {}

	/** Days between the exposures of the alert sent last and the next; 0 for repeated ones. */
	get gapDays(): number {
		const [last, next] = [this.alerts[this.sent - 1], this.alerts[this.sent]];
		return last === undefined || next === undefined ? 0 : mjdOf(next[0]) - mjdOf(last[0]);
	}

	/** Sends the next alert; undefined when there is none at all. */
	send(broker: Broker, timestampMs: number): SentAlert | undefined {
		const alert = this.alerts[this.sent];
		if (alert === undefined) return this.repeat(broker, timestampMs);
		this.sent += 1;
		const [row, topics] = alert;
		for (const topic of topics) {
			broker.produce(topic, messageOf(row, timestampMs, this.maker), partitionOf(row));
		}
		return { diaSourceId: String(row.get('r:diaSourceId')), topics };
	}

	private repeat(broker: Broker, timestampMs: number): SentAlert | undefined {
		const chosen = this.backlogs[this.repeated % this.backlogs.length];
		if (chosen === undefined) return undefined;
		const [topic, backlog] = chosen;
		const number = this.firstRepeat + this.repeated;
		this.repeated += 1;
		broker.produce(topic, backlog.message(number, timestampMs));
		return { diaSourceId: String(backlog.idOf(number)), topics: [topic] };
	}
}

function mjdOf(row: Row): number {
	return Number(row.get('r:midpointMjdTai'));
}
