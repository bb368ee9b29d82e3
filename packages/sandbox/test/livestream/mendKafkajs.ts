/** A connection of kafkajs, with what it has of an answer that is not whole yet. */
interface Connection {
	chunks: Buffer[];
	bytesBuffered: number;
	bytesNeeded: number;
	isConnected(): boolean;
	connect(): Promise<unknown>;
}

/** Every answer begins with its size, four bytes. */
const SIZE_BYTES = 4;

/**
 * Makes kafkajs forget the half of an answer when it connects anew. kafkajs 2.2.4, the last one, keeps it (`chunks` in its
 * `network/connection.js`), takes the next answer for the rest of it, and then waits for ever, gives up or ends the
 * process with a RangeError.
 */
export function mendKafkajs(): void {
	const { prototype } = jest.requireActual<{ prototype: Connection }>(
		'kafkajs/src/network/connection',
	);
	const { connect } = prototype;
	prototype.connect = async function () {
		if (!this.isConnected())
			Object.assign(this, { chunks: [], bytesBuffered: 0, bytesNeeded: SIZE_BYTES });
		return await connect.call(this);
	};
}
