import { PacketError } from '../../src/errors';
import {
	AvroSchema,
	HISTORY_FIELDS,
	readAvroFile,
	readFramedPacket,
	SchemaCache,
	type AvroFile,
} from '../../src/packet';
import { isPacketRecord } from '../../src/packet/AlertPacket';
import { differences, expected, goldenFile } from './golden';

if (!expected) console.warn('Skipped: ../shared/golden/livestream is not here.');
const { messages = {}, files = {} } = expected ?? {};
const ofVerdict = (verdict: string, of: Readonly<Record<string, { verdict: string }>>) =>
	Object.keys(of).filter((name) => of[name].verdict === verdict);
const read = (name: string) =>
	new SchemaCache()
		.schemaOf(goldenFile(`${name}.key.json`))
		.readValue(goldenFile(`${name}.value.avro`));

(expected ? describe : describe.skip)('golden messages of the livestream', () => {
	it.each(ofVerdict('ok', messages))('reads %s as Apache Avro does', (name) => {
		expect(differences(read(name), messages[name].scalars ?? {})).toEqual([]);
	});

	it.each(ofVerdict('refuse', messages))('refuses %s with a sentence, at once', (name) => {
		const started = process.cpuUsage();
		expect(() => read(name)).toThrow(PacketError);
		expect(process.cpuUsage(started).user).toBeLessThan(1_000_000);
	});

	it.each(ofVerdict('either', messages))('reads %s as Apache Avro does, or refuses it', (name) => {
		let value: unknown;
		try {
			value = read(name);
		} catch (error) {
			expect(error).toBeInstanceOf(PacketError);
			return;
		}
		expect(differences(value, messages[name].scalars ?? {})).toEqual([]);
	});

	it.each(Object.keys(messages))('without the history, has the same verdict on %s', (name) => {
		const schema = () => new SchemaCache().schemaOf(goldenFile(`${name}.key.json`));
		const value = goldenFile(`${name}.value.avro`);
		const whole = outcomeOf(() => schema().readValue(value));
		const part = outcomeOf(() => schema().readPart(value, HISTORY_FIELDS));
		expect(part).toEqual(isPacketRecord(whole) ? withoutHistory(whole) : whole);
	});

	it('leaves the prototype of objects as it is', () => {
		read('s13-names-of-javascript');
		expect(({} as Record<string, unknown>).p).toBeUndefined();
		expect(Object.getPrototypeOf({})).toBe(Object.prototype);
	});
});

function withoutHistory(record: object): object {
	const fields = Object.entries(record).filter(([name]) => !HISTORY_FIELDS.has(name));
	return Object.fromEntries(fields);
}

/** The value, or the sentence with which it was refused. */
function outcomeOf(read: () => unknown): unknown {
	try {
		return read();
	} catch (error) {
		expect(error).toBeInstanceOf(PacketError);
		return (error as PacketError).message;
	}
}

(expected ? describe : describe.skip)('golden Avro files', () => {
	const names = Object.keys(files).filter((name) => name.startsWith('container-'));

	it.each(names.filter((name) => files[name].verdict === 'ok'))('reads %s', (name) => {
		const { values, codec } = readAvroFile(goldenFile(name));
		const { records, ids, codec: expectedCodec = codec, scalars } = files[name];
		expect(codec).toBe(expectedCodec);
		expect(values).toHaveLength(records ?? NaN);
		if (ids) expect(values.map((value) => Object.values(value as object)[0])).toEqual(ids);
		const all = typeof scalars === 'string' ? files['container-null.avro'].scalars : scalars;
		if (!Array.isArray(all)) return;
		all.forEach((one, index) => expect(differences(values[index], one)).toEqual([]));
	});

	it.each(names.filter((name) => files[name].verdict !== 'ok'))('refuses %s', (name) => {
		const before = process.memoryUsage().arrayBuffers;
		expect(() => readAvroFile(goldenFile(name))).toThrow(PacketError);
		expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100e6);
	});

	it('names a codec that it does not know', () => {
		expect(() => readAvroFile(goldenFile('container-unknown-codec.avro'))).toThrow(
			'The Avro file is compressed with "nulx", which is not supported',
		);
	});

	it("reads a survey's packet from a file", () => {
		const name = 'cutouts/packets/ztf-2695378462115010012.ocf.avro';
		const { values }: AvroFile = readAvroFile(goldenFile(name));
		const [scalars] = files[name].scalars as Array<Record<string, unknown>>;
		expect(differences(values[0], scalars)).toEqual([]);
		expect(values[0]).toMatchObject({ candid: '2695378462115010012' });
	});
});

(expected ? describe : describe.skip)('golden messages with the frame of a schema registry', () => {
	const fink = () => new AvroSchema(goldenFile('170094456480989258.key.json').toString());

	it("reads Fink's alert in a frame", () => {
		const { schemaId, value } = readFramedPacket(goldenFile('confluent-fink.avro'), fink());
		expect(schemaId).toBe(1000);
		expect(differences(value, messages['170094456480989258'].scalars ?? {})).toEqual([]);
	});

	it("reads Rubin's own alert with Rubin's schema", () => {
		const name = 'cutouts/packets/3527242430321524769.confluent-v7_3.avro';
		const schema = new AvroSchema(
			goldenFile('golden/livestream/rubin-v7_3.schema.json').toString(),
		);
		const { schemaId, value } = readFramedPacket(goldenFile(name), schema);
		expect(schemaId).toBe(703);
		expect(differences(value, files[name].scalars as Record<string, unknown>)).toEqual([]);
	});

	it.each(['confluent-too-short.avro', 'confluent-magic-1.avro'])('refuses %s', (name) => {
		expect(() => readFramedPacket(goldenFile(name), fink())).toThrow(PacketError);
	});
});
