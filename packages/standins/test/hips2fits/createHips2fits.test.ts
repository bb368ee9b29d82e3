import { createServer } from 'node:http';

import { createHips2fits, listenOnLoopback } from '../../src';

describe('the stand-in of hips2fits', () => {
	const hips2fits = createHips2fits();
	const server = createServer(hips2fits.handle);
	let base: string;
	beforeAll(async () => {
		base = `http://127.0.0.1:${await listenOnLoopback(server)}/hips-image-services/hips2fits`;
	});
	afterAll(() => server.close());

	const ask = async (query: Record<string, string>) =>
		await fetch(`${base}?${new URLSearchParams(query).toString()}`);
	const RIGHT = {
		...{ hips: 'CDS/P/DSS2/red', width: '120', height: '100', fov: '0.05' },
		...{ ra: '150.1', dec: '-47.3', projection: 'TAN', coordsys: 'icrs', format: 'fits' },
	};
	const read = (bytes: Buffer) => {
		const end = Math.ceil((bytes.indexOf(`END${' '.repeat(77)}`, 0, 'latin1') + 80) / 2880) * 2880;
		const header = bytes.toString('latin1', 0, end);
		const value = (keyword: string) =>
			new RegExp(`${keyword.padEnd(8)}= +('[^']*'|[^ ]+)`).exec(header)?.[1] ?? '';
		return {
			value,
			header,
			pixel: (x: number, y: number) => bytes.readFloatBE(end + 4 * (y * 120 + x)),
		};
	};

	it('sends a gnomonic float32 image of the size, center and field that were asked for', async () => {
		const response = await ask(RIGHT);
		expect(response.status).toBe(200);
		const bytes = Buffer.from(await response.arrayBuffer());
		expect(bytes.length % 2880).toBe(0);
		const { value, header } = read(bytes);
		expect(['BITPIX', 'NAXIS1', 'NAXIS2', 'CRVAL1', 'CRVAL2', 'CTYPE1'].map(value)).toEqual([
			...['-32', '120', '100', '150.1', '-47.3', "'RA---TAN'"],
		]);
		expect(Number(value('CDELT2'))).toBeCloseTo(0.05 / 120, 12);
		expect([value('CRPIX1'), value('CRPIX2')]).toEqual(['60.0', '50.0']);
		expect(header).toContain('HISTORY From HiPS CDS/P/DSS2/red');
		expect(hips2fits.requests.at(-1)).toEqual(RIGHT);
	});

	it('shows the same stars at the same places, whatever the field', async () => {
		const brightest = async (query: Record<string, string>) => {
			const { pixel } = read(Buffer.from(await (await ask(query)).arrayBuffer()));
			const all = Array.from({ length: 12000 }, (_, i) => ({
				value: pixel(i % 120, Math.floor(i / 120)),
				x: i % 120,
				y: Math.floor(i / 120),
			}));
			return all.sort((a, b) => b.value - a.value)[0];
		};
		const whole = await brightest(RIGHT);
		// centered on that star: its pixel becomes CRPIX - 1
		const scale = 0.05 / 120;
		const dec = -47.3 + (whole.y - 49) * scale;
		const ra = 150.1 - ((whole.x - 59) * scale) / Math.cos((dec * Math.PI) / 180);
		const again = await brightest({ ...RIGHT, ra: String(ra), dec: String(dec) });
		expect(Math.abs(again.x - 59)).toBeLessThanOrEqual(1);
		expect(Math.abs(again.y - 49)).toBeLessThanOrEqual(1);
	});

	it.each([
		[{ hips: 'DSS' }, /hips/],
		[{ fov: '0' }, /fov/],
		[{ fov: '' }, /fov/],
		[{ width: '100000', height: '100000' }, /pixels/],
		[{ ra: '10h' }, /ra/],
		[{ dec: '-95' }, /dec/],
		[{ size: '5' }, /no parameter size/],
		[{ projection: 'FOO' }, /projection/],
		[{ format: 'gif' }, /format/],
	])('refuses %j', async (change, problem) => {
		const response = await ask({ ...RIGHT, ...change });
		const { description } = (await response.json()) as { description: string };
		expect([response.status, description]).toEqual([400, expect.stringMatching(problem)]);
	});
});
