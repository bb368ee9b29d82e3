import {
	copyFileSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { OptionError } from '@fink/core';
import { openFolderSky, type Sky, simulateSky, startSandbox } from '../../../src';
import { call } from '../../support/api';
import { describeWithRealCutouts, REAL_CUTOUTS } from '../../support/shared';

describe('cutout files', () => {
	const id = '169936132527095844';
	const bytes = simulateSky().cutout(id, 'Science') ?? new Uint8Array();
	let folder: string;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'fink-sandbox-'));
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	it('are served, compressed ones inflated, without a manifest under their own id', async () => {
		writeFileSync(join(folder, `${id}_cutoutScience.fits.gz`), gzipSync(bytes));
		const sky = await openFolderSky(folder);
		expect(Buffer.from(sky.cutout(id, 'Science') ?? '').equals(bytes)).toBe(true);
		expect(sky.cutout(id, 'Template')).toBeNull();
		expect(sky.objectIds()).toEqual([id]);
		expect(Object.fromEntries(sky.sourcesOf(id)[0])).toEqual({
			'r:diaSourceId': BigInt(id),
			'r:diaObjectId': BigInt(id),
			'r:salt': '844',
		});
	});

	it('get object, time, band and flux from a manifest', async () => {
		writeFileSync(join(folder, `${id}_cutoutScience.fits`), bytes);
		writeFileSync(
			join(folder, 'manifest.tsv'),
			'file\tdiaObjectId\tmidpointMjdTai\tband\tpsfFlux\tsnr\n' +
				`${id}_cutoutScience.fits\t169830579938263176\t61069.123456789\tr\t-12.5\t7\n`,
		);
		const sky = await openFolderSky(folder);
		expect(Object.fromEntries(sky.sourcesOf('169830579938263176')[0])).toMatchObject({
			'r:diaSourceId': BigInt(id),
			'r:midpointMjdTai': 61069.123456789,
			'r:band': 'r',
			'r:psfFlux': -12.5,
			'r:isNegative': true,
		});
		expect(sky.examples()).toMatchObject([
			{ label: 'r band', detections: 1, latestDiaSourceId: id },
		]);
	});

	it('of other names, and things that are not packets, are named and left out', async () => {
		writeFileSync(join(folder, `${id}_cutoutScience.fits`), bytes);
		writeFileSync(join(folder, 'image.fits'), bytes);
		writeFileSync(join(folder, 'a.avro'), 'no packet');
		writeFileSync(join(folder, 'b.avro'), Buffer.from('Obj\u0001garbage', 'latin1'));
		writeFileSync(join(folder, 'c.avro'), Buffer.from([0, 0, 0, 3, 0xe8, 1, 2, 3]));
		const lines: string[] = [];
		await openFolderSky(folder, (line) => lines.push(line));
		expect(lines[0]).toBe(
			'image.fits is left out: it is not named <diaSourceId>_cutout<Kind>.fits',
		);
		expect(lines[1]).toBe('a.avro is left out: it is not an Avro object container file');
		expect(lines[2]).toBe("b.avro is left out: it can't be decoded (it is cut short)");
		expect(lines[3]).toMatch(
			/^c\.avro is left out: .+ names schema 10\.0 without carrying it; save/,
		);
	});

	it('that are missing altogether are an error with a next step', async () => {
		await expect(openFolderSky(folder)).rejects.toThrow(OptionError);
		await expect(openFolderSky(folder)).rejects.toMatchObject({
			message: `The folder ${folder} holds no Rubin alert`,
			advice: expect.stringContaining('_cutoutScience.fits') as string,
		});
		await expect(openFolderSky(join(folder, 'none'))).rejects.toThrow(/can't be read/);
	});
});

describe('a single file', () => {
	const id = '169936132527095844';
	const bytes = simulateSky().cutout(id, 'Science') ?? new Uint8Array();
	let folder: string;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'fink-sandbox-'));
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	it('with a cutout is served with what the manifest beside it says, its neighbors are not', async () => {
		for (const kind of ['Science', 'Template']) {
			writeFileSync(join(folder, `${id}_cutout${kind}.fits`), bytes);
		}
		const file = `${id}_cutoutScience.fits`;
		writeFileSync(join(folder, 'manifest.tsv'), `file\tband\n${file}\tz\n`);
		const sky = await openFolderSky(join(folder, file));
		expect(sky.sourcesOf(id)[0].get('r:band')).toBe('z');
		expect(Buffer.from(sky.cutout(id, 'Science') ?? '').equals(bytes)).toBe(true);
		expect(sky.cutout(id, 'Template')).toBeNull();
	});

	it.each([
		['image.fits', /image\.fits is left out: it is not named <diaSourceId>_cutout<Kind>\.fits/],
		['packet.avro', /packet\.avro is left out: it is not an Avro object container file/],
	])('%s that holds no alert is an error that says why', async (name, reason) => {
		const path = join(folder, name);
		writeFileSync(path, bytes);
		await expect(openFolderSky(path)).rejects.toMatchObject({
			message: `The file ${path} holds no Rubin alert`,
			advice: expect.stringMatching(reason) as string,
		});
	});
});

describeWithRealCutouts()('real Rubin packets and cutouts', () => {
	const lines: string[] = [];
	let sky: Sky;
	beforeAll(async () => {
		sky = await openFolderSky(REAL_CUTOUTS, (line) => lines.push(line));
	});

	it('become rows with exact ids and times, as the manifest lists them', () => {
		const [head, ...entries] = readFileSync(join(REAL_CUTOUTS, 'manifest.tsv'), 'utf8')
			.trim()
			.split('\n')
			.map((line) => line.split('\t'));
		const column = (entry: string[], name: string): string => entry[head.indexOf(name)];
		const listed = entries.filter(
			(entry) =>
				column(entry, 'survey') === 'LSST' &&
				/^\d+_cutout/.test(column(entry, 'file')) &&
				/^[1-9]\d+$/.test(column(entry, 'diaObjectId')),
		);
		expect(listed.length).toBeGreaterThan(30);
		for (const entry of listed) {
			const row = sky
				.sourcesOf(column(entry, 'diaObjectId'))
				.find((source) => String(source.get('r:diaSourceId')) === column(entry, 'diaSourceId'));
			expect(row?.get('r:midpointMjdTai')).toBe(Number(column(entry, 'midpointMjdTai')));
			expect(Math.fround(Number(row?.get('r:psfFlux')))).toBe(Number(column(entry, 'psfFlux')));
			expect(row?.get('r:band')).toBe(column(entry, 'band'));
		}
	});

	it('serve every cutout file byte for byte, inflated', () => {
		for (const name of readdirSync(REAL_CUTOUTS)) {
			const [, id, kind] = /^(\d+)_cutout(Science|Template|Difference)\.fits/.exec(name) ?? [];
			if (id === undefined) continue;
			const file = readFileSync(join(REAL_CUTOUTS, name));
			const expected = name.endsWith('.gz') ? gunzipSync(file) : file;
			const served = sky.cutout(id, kind as 'Science');
			expect(Buffer.from(served ?? '').equals(expected)).toBe(true);
		}
	});

	it('bring the earlier detections of the object along, and keep asteroids out of the objects', () => {
		const rows = sky.sourcesOf('170028485706776685');
		expect(rows).toHaveLength(346);
		expect(rows[0].get('r:diaSourceId')).toBe(170028485706776685n);
		const newest = rows.at(-1);
		expect(newest?.get('r:diaSourceId')).toBe(170094456272322680n);
		expect(newest?.get('f:xm_gaiadr3_DR3Name')).toBe('Gaia DR3 4836968293033500160');
		expect(newest?.get('f:xm_gaiadr3_VarFlag')).toBe('0');
		expect(newest?.get('f:clf_cats_class')).toBe(11);
		expect(sky.sourcesOf('0')).toEqual([]);
		const moving = sky.movingSources().map((row) => row.get('r:ssObjectId'));
		expect(moving).toContain(21163624394469969n);
	});

	it('cut short are left out as a whole', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'fink-sandbox-'));
		const name = 'fink-part-2-918301.ocf-v10_0-7alerts.avro';
		const whole = readFileSync(join(REAL_CUTOUTS, 'packets', name));
		writeFileSync(join(folder, name), whole.subarray(0, whole.length - 1000));
		const reported: string[] = [];
		await expect(openFolderSky(folder, (line) => reported.push(line))).rejects.toThrow(OptionError);
		expect(reported).toEqual([`${name} is left out: it can't be decoded (it is cut short)`]);
		rmSync(folder, { recursive: true });
	});

	it('are left out with a sentence when they carry no schema or come from another survey', () => {
		expect(lines.find((line) => line.startsWith('7912941781254298.confluent'))).toMatch(
			/schema 9\.0/,
		);
		expect(lines.find((line) => line.startsWith('3527242430321524769'))).toMatch(/schema 7\.3/);
		expect(lines).toContain(
			'ztf-2695378462115010012.ocf.avro is left out: it holds no Rubin alerts',
		);
	});

	it('are served from one packet file with the cutouts and objects of its alerts', async () => {
		const name = 'fink-part-2-918301.ocf-v10_0-7alerts.avro';
		const one = await openFolderSky(join(REAL_CUTOUTS, 'packets', name));
		expect(one.sourcesOf('170028485706776685')).toHaveLength(346);
		const file = readFileSync(join(REAL_CUTOUTS, '170094456272322680_cutoutScience.fits'));
		const served = one.cutout('170094456272322680', 'Science');
		expect(Buffer.from(served ?? '').equals(file)).toBe(true);
	});

	it('are served over HTTP from a folder with a packet alone', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'fink-sandbox-'));
		const name = 'fink-part-2-918301.ocf-v10_0-7alerts.avro';
		copyFileSync(join(REAL_CUTOUTS, 'packets', name), join(folder, name));
		const sandbox = await startSandbox({ sky: folder });
		const query = 'diaObjectId=170028485706776685&columns=r:diaSourceId,r:midpointMjdTai,r:psfFlux';
		const { text } = await call(sandbox, `/api/v1/sources?${query}`);
		expect(text).toMatch(
			/^\[\{"r:diaSourceId":170094456272322680,"r:midpointMjdTai":61105\.0936434868,"r:psfFlux":-19549\.395\},/,
		);
		const cutout = await call(
			sandbox,
			'/api/v1/cutouts?diaSourceId=170094456272322680&kind=Science&output-format=FITS',
		);
		const file = readFileSync(join(REAL_CUTOUTS, '170094456272322680_cutoutScience.fits'));
		expect(cutout.bytes.equals(file)).toBe(true);
		await sandbox.close();
		rmSync(folder, { recursive: true });
	});
});
