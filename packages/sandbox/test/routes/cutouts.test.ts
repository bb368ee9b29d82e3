import { finkApiRaster, imageHdu, readFits } from '@fink/core';
import { type Sandbox, startSandbox } from '../../src';
import { call, post } from '../support/api';
import { decodePng } from '../support/decodePng';

const PATH = '/api/v1/cutouts';
/** The alert of Fink's documentation. */
const ID = '169936132527095844';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const ask = (args: Record<string, unknown>) => post(sandbox, PATH, { diaSourceId: ID, ...args });
const scienceGrid = async () =>
	imageHdu(readFits((await ask({ kind: 'Science', 'output-format': 'FITS' })).bytes)).grid();

it.each(['Science', 'Template', 'Difference'])(
	'sends %s as FITS with the real headers',
	async (kind) => {
		const answer = await ask({ kind, 'output-format': 'FITS' });
		expect(answer.status).toBe(200);
		expect(answer.headers).toMatchObject({
			'content-type': 'application/octet-stream',
			'content-disposition': `attachment; filename=${ID}_${kind}.fits`,
			'cache-control': 'no-cache',
			'accept-ranges': 'bytes',
			'access-control-allow-origin': '*',
		});
		expect(answer.bytes.length % 2880).toBe(0);
		expect(readFits(answer.bytes).map(({ name }) => name)).toEqual([
			'PRIMARY',
			'UNCERT',
			'PSFIMAGE',
		]);
	},
);

it('sends the same bytes by GET, and a part of them for a Range', async () => {
	const whole = await ask({ kind: 'Science', 'output-format': 'FITS' });
	const query = `${PATH}?diaSourceId=${ID}&kind=Science&output-format=FITS`;
	expect((await call(sandbox, query)).bytes.equals(whole.bytes)).toBe(true);
	const part = await call(sandbox, query, { headers: { Range: 'bytes=0-29' } });
	expect([part.status, part.text]).toEqual([206, 'SIMPLE  =                    T']);
	expect(part.headers['content-range']).toBe(`bytes 0-29/${whole.bytes.length}`);
});

it('draws a PNG by default, first FITS row on top, pmin and pmax without effect', async () => {
	const answer = await ask({ kind: 'Science' });
	expect(answer.headers['content-type']).toBe('image/png');
	expect(answer.headers['content-disposition']).toBe(`attachment; filename=${ID}_Science.png`);
	const { data, width, channels } = decodePng(answer.bytes);
	const grid = await scienceGrid();
	expect([width, channels]).toEqual([grid.width, 1]);
	expect(Buffer.from(data).equals(Buffer.from(finkApiRaster(grid).data))).toBe(true);
	const mean = grid.data.reduce((sum, value) => sum + value, 0) / grid.data.length;
	const spread = Math.sqrt(
		grid.data.reduce((sum, value) => sum + (value - mean) ** 2, 0) / grid.data.length,
	);
	const corner = Math.trunc(255 / (1 + Math.exp(-(grid.data[0] - mean) / spread)));
	expect(data[0]).toBe(corner);
	const other = await ask({ kind: 'Science', stretch: 'linear', pmin: 20, pmax: 30 });
	expect(other.bytes.equals((await ask({ kind: 'Science', stretch: 'linear' })).bytes)).toBe(true);
});

it('draws RGBA with a colormap, even a gray one', async () => {
	for (const colormap of ['viridis', 'gray', 'tab10']) {
		const { bytes } = await ask({ kind: 'Science', colormap });
		// bit depth and color type (PNG specification, 11.2.1)
		expect([...bytes.subarray(24, 26)]).toEqual([8, 6]);
		const { data, channels } = decodePng(bytes);
		expect(channels).toBe(4);
		expect(data.every((byte, index) => index % 4 < 3 || byte === 255)).toBe(true);
	}
});

it('leaves a null stretch unscaled: bytes wrap around', async () => {
	const { data } = decodePng((await ask({ kind: 'Science', stretch: null })).bytes);
	const grid = await scienceGrid();
	expect(data[5]).toBe(((Math.trunc(grid.data[5] * 255) % 256) + 256) % 256);
});

it('sends arrays of doubles, first row at the bottom, all three in order of their names', async () => {
	const one = await ask({ kind: 'Science', 'output-format': 'array' });
	expect(one.headers['content-type']).toBe('application/json');
	const grid = await scienceGrid();
	const rows = (JSON.parse(one.text) as Record<string, number[][]>)['b:cutoutScience'];
	expect(rows.flat()).toEqual([...grid.data]);
	const all = await ask({ kind: 'All', 'output-format': 'array' });
	expect(Object.keys(JSON.parse(all.text) as object)).toEqual([
		'b:cutoutDifference',
		'b:cutoutScience',
		'b:cutoutTemplate',
	]);
});

it('writes NaN as a literal that JSON.parse refuses', async () => {
	for (const diaObjectId of sandbox.sky.objectIds()) {
		const edge = sandbox.sky.sourcesOf(diaObjectId).find((row) => Number(row.get('r:x')) < 14);
		if (edge === undefined) continue;
		const answer = await ask({
			diaSourceId: String(edge.get('r:diaSourceId')),
			kind: 'Science',
			'output-format': 'array',
		});
		expect(answer.text).toMatch(/[[,]NaN[,\]]/);
		expect(() => JSON.parse(answer.text)).toThrow(SyntaxError);
		return;
	}
	throw new Error('No cutout at the left edge in the whole sky');
});

it.each([
	['an unknown alert', { diaSourceId: '170587117485817955' }],
	['an id that JSON.parse has rounded', { diaSourceId: '169936132527095840' }],
	['the wget example of the documentation', { diaSourceId: `${ID}_cutoutScience` }],
	['an array', { diaSourceId: [ID] }],
	['an unknown alert asked for as FITS', { diaSourceId: '1', 'output-format': 'FITS' }],
	[
		'an unknown alert asked for as array',
		{ diaSourceId: '1', kind: 'All', 'output-format': 'array' },
	],
])('answers %s with an empty 200 of type image/png', async (_, args) => {
	const answer = await ask({ kind: 'Science', ...args });
	expect(answer.status).toBe(200);
	expect(answer.headers).toMatchObject({ 'content-type': 'image/png', 'content-length': '0' });
});

it('sends an error page as FITS where the alert is known and its file missing; others are 500', async () => {
	const sky = { ...sandbox.sky, hasAlert: () => true, cutout: () => null };
	const broken = await startSandbox({ sky });
	const get = (format: string) =>
		post(broken, PATH, { diaSourceId: ID, kind: 'Science', 'output-format': format });
	const fits = await get('FITS');
	expect([fits.status, fits.headers['content-type']]).toEqual([200, 'application/octet-stream']);
	expect(fits.text).toMatch(/^<!doctype html>/);
	expect([(await get('PNG')).status, (await get('array')).status]).toEqual([500, 500]);
	await broken.close();
});

it.each([
	['a kind of another case', { kind: 'science' }],
	['a null kind', { kind: null }],
	['All without a format', { kind: 'All' }],
	['a stretch of no known name', { stretch: 'cubic' }],
	['an empty stretch', { stretch: '' }],
	['grayscale, which the docs call the default', { colormap: 'grayscale' }],
	['a colormap of another case', { colormap: 'Viridis' }],
	['a null colormap', { colormap: null }],
	['an unknown kernel', { convolution_kernel: 'gaussian' }],
	['a null kernel', { convolution_kernel: null }],
	['pmin that is not a number, with limits', { stretch: 'linear', pmin: 'low' }],
	['an id as a number', { diaSourceId: Number(ID) }],
])('answers %s with 500', async (_, args) => {
	const answer = await ask({ kind: 'Science', ...args });
	expect([answer.status, answer.text]).toEqual([500, '{"message": "Internal Server Error"}\n']);
});

it('reads pmin only where it would be used', async () => {
	expect((await ask({ kind: 'Science', pmin: 'low' })).status).toBe(200);
});

it.each([
	[
		{ kind: 'All', 'output-format': 'PNG' },
		'The option `kind=All` is only compatible with `output-format=array`.\\n',
	],
	[
		{ kind: 'All', 'output-format': 'FITS' },
		'The option `kind=All` is only compatible with `output-format=array`.\\n',
	],
	[
		{ kind: 'Science', 'output-format': 'fits' },
		'output-format must be one of: PNG, FITS, or array.\\n',
	],
	[{}, 'A value for `kind` is required. See https://api.ztf.fink-portal.org \\n'],
])('refuses %j with a Python repr', async (args, text) => {
	const answer = await ask(args);
	expect([answer.status, answer.headers['content-type']]).toEqual([
		400,
		'text/html; charset=utf-8',
	]);
	expect(answer.text).toBe(`{'status': 'error', 'text': '${text}'}`);
});

it('fails with limits exactly where the central pixel is lower than the lower limit', async () => {
	const negative = sandbox.sky
		.objectIds()
		.flatMap((object) => sandbox.sky.sourcesOf(object))
		.filter((row) => row.get('r:isNegative') === true && Number(row.get('r:snr')) > 20)
		.filter((_, index) => index % 20 === 0)
		.slice(0, 12);
	const seen = new Set<number>();
	for (const row of negative) {
		const args = { diaSourceId: String(row.get('r:diaSourceId')), kind: 'Difference' };
		const fits = (await ask({ ...args, 'output-format': 'FITS' })).bytes;
		const { data, width } = imageHdu(readFits(fits)).grid();
		const clean = data.map((value) => (Number.isNaN(value) ? 0 : value));
		const middle = median(clean);
		const lower = Math.min(...clean) + 0.2 * median(clean.map((value) => Math.abs(value - middle)));
		const center = clean[Math.floor(width / 2) * (width + 1)];
		const { status } = await ask({ ...args, stretch: 'linear' });
		expect(status).toBe(center < lower ? 500 : 200);
		expect((await ask({ ...args, stretch: 'sigmoid' })).status).toBe(200);
		seen.add(status);
	}
	expect([...seen].sort()).toEqual([200, 500]);
});

function median(values: Float64Array): number {
	const sorted = [...values].sort((a, b) => a - b);
	const half = sorted.length / 2;
	return sorted.length % 2 === 1 ? sorted[Math.floor(half)] : (sorted[half - 1] + sorted[half]) / 2;
}

it('knows a server with astropy 8, where only sigmoid works', async () => {
	const modern = await startSandbox({ astropy8: true });
	const status = async (stretch: string) =>
		(await post(modern, PATH, { diaSourceId: ID, kind: 'Science', stretch })).status;
	expect([await status('log'), await status('sigmoid')]).toEqual([500, 200]);
	await modern.close();
});
