import { PacketError } from '../../src/errors';
import { readPackets, simplifyPacket, AvroSchema } from '../../src/packet';
import { expected, goldenFile } from './golden';

if (!expected) console.warn('Skipped: ../shared/golden/livestream is not here.');
const withGolden = expected ? describe : describe.skip;

const schemaOf = (name: string) => new AvroSchema(goldenFile(`${name}.key.json`).toString());
const packetOf = (name: string) => readPackets(goldenFile(`${name}.value.avro`), schemaOf(name))[0];

const STAR = '170094456523456557';
const ASTEROID = '170094456480989258';

withGolden('alerts in packets', () => {
	it("gives a star's alert the fields of Fink's API, with exact ids", () => {
		expect(simplifyPacket(packetOf(STAR))).toMatchObject({
			diaSourceId: STAR,
			diaObjectId: '170028513894596704',
			band: 'i',
			ra: 151.09964324140063,
			fluxNjy: 3285.526123046875,
			brightnessKind: 'detection',
			daysSinceFirstDetection: 72.768,
			catsClass: 'SN-like',
			gaiaName: 'Gaia DR3 3836116079839700224',
			quality: ['dipole'],
		});
	});

	it('knows an asteroid by its own names, without an object or a history', () => {
		const alert = simplifyPacket(packetOf(ASTEROID), 'points');
		expect(alert).toMatchObject({
			diaSourceId: ASTEROID,
			diaObjectId: null,
			ssObjectId: '21163624394469969',
			designation: '2004 JQ12',
			packedDesignation: 'K04J12Q',
			forcedPhotometry: [],
		});
		expect(alert.detections).toHaveLength(1);
		expect(alert).not.toHaveProperty('catsClass');
	});

	it('adds the history only when asked, oldest first and this alert last', () => {
		expect(simplifyPacket(packetOf(STAR))).not.toHaveProperty('detections');
		const { detections, forcedPhotometry } = simplifyPacket(packetOf(STAR), 'points') as {
			detections: Array<Record<string, unknown>>;
			forcedPhotometry: Array<Record<string, unknown>>;
		};
		expect(detections).toHaveLength(377);
		expect(forcedPhotometry).toHaveLength(777);
		expect(detections.at(-1)).toMatchObject({ diaSourceId: STAR, band: 'i' });
		const times = detections.map(({ mjdTai }) => mjdTai as number);
		expect([...times].sort((a, b) => a - b)).toEqual(times);
		expect(detections[0]).not.toHaveProperty('tnsUrl');
	});

	it('hands on the three images byte for byte', () => {
		const { cutouts } = packetOf(STAR);
		expect(cutouts.map(({ kind, bytes }) => [kind, bytes.length])).toEqual([
			['Science', 34560],
			['Template', 43200],
			['Difference', 34560],
		]);
		for (const { bytes } of cutouts) {
			expect(Buffer.from(bytes.subarray(0, 30)).toString()).toBe('SIMPLE  =                    T');
		}
	});

	it('reads a file of ZTF, whose difference magnitude becomes a flux with its sign', () => {
		const file = goldenFile('cutouts/packets/ztf-2695378462115010012.ocf.avro');
		const [packet] = readPackets(file);
		expect(packet.survey).toBe('ztf');
		expect(packet.cutouts).toHaveLength(3);
		const alert = simplifyPacket(packet);
		expect(alert).toMatchObject({
			objectId: 'ZTF18abudxnw',
			candid: '2695378462115010012',
			timeUtc: '2024-05-19T09:04:58.996Z',
			isNegative: true,
			brightnessKind: 'negative',
			band: 'r',
		});
		// astropy 5.2.1 of magpsf 14.906532287597656 ± 0.015333953313529491 and jd 2460449.8784606 (UTC):
		// ABmag to nJy, whose zero point is 31.4 to 5e-15, and Time.tai.mjd.
		expect(alert.fluxNjy).toBeCloseTo(-3957191.658671577, 6);
		expect(alert.fluxErrNjy).toBeCloseTo(55887.78552362645, 8);
		expect(alert.mjdTai).toBeCloseTo(60449.37888884078, 9);
		expect(alert).not.toHaveProperty('reliability');
	});

	it('finds the frame of a schema registry by itself', () => {
		const schema = new AvroSchema(
			goldenFile('golden/livestream/rubin-v7_3.schema.json').toString(),
		);
		const name = 'cutouts/packets/3527242430321524769.confluent-v7_3.avro';
		expect(simplifyPacket(readPackets(goldenFile(name), schema)[0])).toMatchObject({
			diaSourceId: '3527242430321524769',
		});
	});

	it('asks for the schema of a bare packet', () => {
		expect(() => readPackets(goldenFile(`${STAR}.value.avro`))).toThrow(
			'This alert packet needs its schema',
		);
	});
});

describe('bytes that are not alerts', () => {
	const schema = new AvroSchema(
		'{"type":"record","name":"r","fields":[{"name":"a","type":"int"}]}',
	);

	it.each([
		['a record without an alert', Uint8Array.of(4), 'This packet is not an alert'],
		['no bytes', new Uint8Array(), 'The alert packet does not fit its schema'],
		['a FITS file', Buffer.from('SIMPLE  = T'), 'The alert packet does not fit its schema'],
	])('refuses %s', (_, bytes, sentence) => {
		expect(() => readPackets(bytes, schema)).toThrow(sentence);
		expect(() => readPackets(bytes, schema)).toThrow(PacketError);
	});
});

describe('schemas made to take time or memory', () => {
	/** Each type holds two of the next: 2^depth fields. */
	const doubling = (depth: number): object =>
		depth === 0
			? { type: 'record', name: 'r0', fields: [{ name: 'a', type: 'null' }] }
			: {
					type: 'record',
					name: `r${depth}`,
					fields: [
						{ name: 'a', type: doubling(depth - 1) },
						{ name: 'b', type: `r${depth - 1}` },
					],
				};

	it('refuses a type that doubles 80 times, at once', () => {
		const started = process.cpuUsage();
		const schema = new AvroSchema(JSON.stringify(doubling(80)));
		expect(() => schema.readValue(new Uint8Array())).toThrow('it has more than 4000000 values');
		expect(process.cpuUsage(started).user).toBeLessThan(3_000_000);
	});

	it('refuses lists of lists of nothing', () => {
		const nulls = { type: 'array', items: { type: 'array', items: 'null' } };
		const schema = new AvroSchema(JSON.stringify(nulls));
		// 100 lists of 1,000,000 nulls each: zig-zag 200, then 0x80 0x89 0x7a 0x00 each.
		const one = [0x80, 0x89, 0x7a, 0];
		const bytes = Uint8Array.from([0xc8, 1, ...Array.from({ length: 100 }, () => one).flat(), 0]);
		expect(() => schema.readValue(bytes)).toThrow('it has more than 4000000 values');
	});
});
