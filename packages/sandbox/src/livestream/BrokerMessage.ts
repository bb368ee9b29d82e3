/** One message of a topic. */
export interface BrokerMessage {
	/** Fink's messages have the Avro schema here. */
	readonly key?: Uint8Array;
	readonly value: Uint8Array;
	/** When the producer made it, in ms since 1970. */
	readonly timestampMs: number;
	readonly headers?: Readonly<Record<string, Uint8Array>>;
}
