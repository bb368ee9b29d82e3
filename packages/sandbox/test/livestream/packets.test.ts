import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AvroSchema, parseLossless, readPackets, rowOfPacket, type Row } from '@fink/core';
import { startLivestream, startSandbox, type Livestream, type Sandbox } from '../../src';
import { SOURCE_COLUMNS_BY_NAME } from '../../src/sky/sourceColumns';
import { PacketMaker } from '../../src/livestream/stream/PacketMaker';
import { rowsByTopic } from '../../src/livestream/stream/rowsByTopic';
import { toStoredFloat32 } from '../../src/table/toStoredFloat32';
import type { Row as StoredRow } from '../../src/table';
import { call, post } from '../support/api';

let sandbox: Sandbox;
let maker: PacketMaker;

beforeAll(async () => {
	sandbox = await startSandbox();
	maker = new PacketMaker(sandbox.sky);
});
afterAll(() => sandbox.close());

const TOPICS = [
	'fink_extragalactic_lt20mag_candidate_lsst',
	'fink_extragalactic_new_candidate_lsst',
	'fink_extragalactic_svom_lsst',
	'fink_faint_trails_lsst',
	'fink_fast_transient_gvom_lsst',
	'fink_hostless_candidate_lsst',
	'fink_in_tns_lsst',
	'fink_mdwarf_flare_lsst',
	'fink_most_likely_sn_lsst',
	'fink_remove_unlikely_transients_lsst',
	'fink_sn_near_galaxy_candidate_lsst',
	'fink_uniform_sample_lsst',
];

/** Columns that `/sources` serves and packets don't hold. */
const NOT_IN_PACKETS = ['r:salt'];

function decode(row: StoredRow) {
	const { key, value } = maker.packetOf(row);
	const [packet] = readPackets(value, new AvroSchema(key.toString()));
	if (packet === undefined) throw new Error('no packet');
	return packet;
}

/** The row that the REST API serves for an alert. */
async function servedRow(row: StoredRow): Promise<Row> {
	const [id, object] = [String(row.get('r:diaSourceId')), String(row.get('r:diaObjectId'))];
	const answer = await post(sandbox, '/api/v1/sources', { diaObjectId: object, columns: '*' });
	const rows = parseLossless(answer.text) as Row[];
	const served = rows.find((one) => String(one['r:diaSourceId']) === id);
	if (served === undefined) throw new Error(`The API does not serve ${id}`);
	return served;
}

/** What the API serves for missing text. */
const MISSING: readonly unknown[] = [null, undefined, '', 'nan'];

/** The API rounds most numbers to ten decimals, and stores floats as their shortest text. */
function expectSame(column: string, inPacket: unknown, served: unknown): void {
	const type = SOURCE_COLUMNS_BY_NAME.get(column)?.type;
	if (typeof served !== 'number' || type === 'string') {
		expect([column, String(inPacket)]).toEqual([column, String(served)]);
		return;
	}
	const stored = type === 'float' ? toStoredFloat32(Number(inPacket)) : Number(inPacket);
	expect([column, stored, Number(stored.toFixed(10))]).toContain(served);
}

it('has one topic for each of the twelve tags, each with alerts', () => {
	const topics = rowsByTopic(sandbox.sky);
	expect([...topics.keys()]).toEqual(TOPICS);
	for (const [, rows] of topics) expect(rows.length).toBeGreaterThan(0);
});

it.each(TOPICS)(
	'%s: its packets hold what the REST API serves for the same alerts',
	async (topic) => {
		const rows = rowsByTopic(sandbox.sky).get(topic) ?? [];
		for (const row of rows.slice(-1)) {
			if (row === undefined || row.get('r:diaObjectId') === 0n) continue;
			const served = await servedRow(row);
			const packet = rowOfPacket(decode(row).record as Parameters<typeof rowOfPacket>[0]);
			const columns = Object.keys(served).filter((name) => !NOT_IN_PACKETS.includes(name));
			expect(columns.length).toBeGreaterThan(60);
			for (const column of columns) {
				if (MISSING.includes(served[column])) {
					expect([column, packet[column]]).toEqual([column, undefined]);
				} else {
					expectSame(column, packet[column], served[column]);
				}
			}
		}
	},
);

const REAL_KEY = join(
	__dirname,
	'../../../../../shared/golden/livestream/170094456248729605.key.json',
);
if (!existsSync(REAL_KEY)) console.warn('Skipped: ../shared/golden/livestream is not here.');

(existsSync(REAL_KEY) ? it : it.skip)('has the key of a real packet, byte for byte', () => {
	const first = sandbox.sky.objectIds().map((id) => sandbox.sky.sourcesOf(id)[0] as StoredRow);
	const row = first.find((one) => one.get('f:lsst_schema_version') === 'lsst.v10_0');
	expect(maker.packetOf(row as StoredRow).key.equals(readFileSync(REAL_KEY))).toBe(true);
});

it('holds the very files that the REST API serves as cutouts', async () => {
	const [row] = rowsByTopic(sandbox.sky).get('fink_in_tns_lsst') ?? [];
	for (const { kind, bytes } of decode(row as StoredRow).cutouts) {
		const id = String(row?.get('r:diaSourceId'));
		const path = `/api/v1/cutouts?diaSourceId=${id}&kind=${kind}&output-format=FITS`;
		const served = await call(sandbox, path);
		expect(served.bytes.equals(bytes)).toBe(true);
	}
});

it('tells the history of a star up to the alert, and of a first detection none', () => {
	const [id] = sandbox.sky.objectIds();
	const rows = sandbox.sky.sourcesOf(id as string);
	const { record } = decode(rows[9] as StoredRow);
	const earlier = record.prvDiaSources as Array<Record<string, unknown>>;
	expect(earlier.map(({ diaSourceId }) => diaSourceId)).toEqual(
		rows.slice(0, 9).map((row) => String(row.get('r:diaSourceId'))),
	);
	expect((record.diaObject as Record<string, unknown>).nDiaSources).toBe(10);
	expect(decode(rows[0] as StoredRow).record.prvDiaSources).toBeNull();
	expect(decode(rows[0] as StoredRow).record.prvDiaForcedSources).toBeNull();
});

it('marks an asteroid as Fink does: object 0, a record of nulls, its name in the orbit', () => {
	const row = sandbox.sky.movingSources().at(-1) as StoredRow;
	const { record } = decode(row);
	const {
		diaSource,
		diaObject,
		ssSource,
		mpc_orbits: orbit,
	} = record as Record<string, Record<string, unknown>>;
	expect(String(diaSource?.diaObjectId)).toBe('0');
	expect(Object.keys(diaObject ?? {})).toHaveLength(82);
	expect(new Set(Object.values(diaObject ?? {}))).toEqual(new Set([null]));
	expect(record.prvDiaSources).toBeNull();
	expect(ssSource?.designation).toBe(orbit?.designation);
	expect(orbit?.designation).toMatch(/^\d{4} [A-Z]{2}\d*$/);
});

describe('a stream', () => {
	let stream: Livestream;
	afterEach(() => stream.close());

	it('sends the newest alerts one by one, then repeats some under new ids', async () => {
		stream = await startLivestream({ sky: sandbox.sky, heldBack: 3 });
		const sent = Array.from({ length: 6 }, () => stream.sendNext());
		expect(new Set(sent.map((alert) => alert?.diaSourceId)).size).toBe(6);
		const known = sent.map((alert) => sandbox.sky.hasAlert(alert?.diaSourceId ?? ''));
		expect(known).toEqual([true, true, true, false, false, false]);
		expect(sent.flatMap((alert) => alert?.topics ?? []).length).toBeGreaterThanOrEqual(6);
	});

	it('sends each alert once, to all its topics, also of asteroids', async () => {
		stream = await startLivestream({ sky: sandbox.sky, heldBack: 1000 });
		const sent = Array.from({ length: 1000 }, () => stream.sendNext());
		expect(new Set(sent.map((alert) => alert?.diaSourceId)).size).toBe(1000);
		const asteroids = new Set(
			sandbox.sky.movingSources().map((row) => String(row.get('r:diaSourceId'))),
		);
		expect(sent.some((alert) => asteroids.has(alert?.diaSourceId ?? ''))).toBe(true);
	});

	it('has a backlog of any length before the alerts of the sky, with exact ids', async () => {
		stream = await startLivestream({ sky: sandbox.sky, backlog: 300_000, heldBack: 0 });
		const plain = await startLivestream({ sky: sandbox.sky, heldBack: 0 });
		for (const [topic, count] of stream.topics) {
			expect(count).toBe(300_000 + (plain.topics.get(topic) ?? NaN));
		}
		await plain.close();
	});
});
