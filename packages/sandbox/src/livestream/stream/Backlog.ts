import type { Row } from '../../table';
import type { BrokerMessage } from '../BrokerMessage';
import type { EncodedPacket } from '../packet';
import type { PacketMaker } from './PacketMaker';
import { renumber } from './renumber';

/** This many alerts of the sky are repeated. */
const REPEATED = 20;

/** The first id of repeated alerts; no simulated alert is so young. */
const FIRST_ID = 180_000_000_000_000_000n;

/** The distance between the ids of one topic and the next. */
const IDS_PER_TOPIC = 1_000_000_000n;

/** Any number of alerts that need no memory: a few of the sky, repeated under new ids. */
export class Backlog {
	private readonly packets = new Map<Row, EncodedPacket>();
	private readonly rows: readonly Row[];

	/**
	 * @param rows - The alerts of one topic; a few of them, evenly spread, are repeated.
	 * @param topicNumber - From 0; topics with different numbers share no ids.
	 */
	constructor(
		rows: readonly Row[],
		private readonly topicNumber: number,
		private readonly maker: PacketMaker,
	) {
		const step = Math.max(1, Math.floor(rows.length / REPEATED));
		this.rows = rows.filter((_, index) => index % step === 0).slice(0, REPEATED);
	}

	/** Whether the topic has no alert that could be repeated. */
	get isEmpty(): boolean {
		return this.rows.length === 0;
	}

	/** @param number - Which repeated alert, from 0. */
	idOf(number: number): bigint {
		return FIRST_ID + BigInt(this.topicNumber) * IDS_PER_TOPIC + BigInt(number);
	}

	/** The message of a repeated alert; key and value are made when they are read. */
	message(number: number, timestampMs: number): BrokerMessage {
		const row = this.rows[number % this.rows.length] as Row;
		const packet = () => this.packetOf(row);
		const idOf = () => this.idOf(number);
		return {
			timestampMs,
			get key() {
				return packet().key;
			},
			get value() {
				return renumber(packet().value, BigInt(row.get('r:diaSourceId') as bigint), idOf());
			},
		};
	}

	private packetOf(row: Row): EncodedPacket {
		const packet = this.packets.get(row) ?? this.maker.packetOf(row);
		this.packets.set(row, packet);
		return packet;
	}
}
