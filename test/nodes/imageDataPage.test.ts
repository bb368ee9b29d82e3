import { createHash } from 'node:crypto';

import { imageHdu, readFits } from '@fink/core';
import { binaryBytes } from '@fink/engine';
import { startSandbox, type Sandbox } from '@fink/sandbox';
import type { INode } from 'n8n-workflow';
import { PNG } from 'pngjs';

import { runNodes, type ChainNode } from './runNodes';

/** The ids of the page; the simulated sky holds them. */
const DIA_OBJECT_ID = '169830579938263176';
const DIA_SOURCE_ID = '169936132527095844';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.close());

const run = async (...chain: ChainNode[]) => await runNodes(chain, { baseUrl: sandbox.url });

const cutout = (parameters: INode['parameters']): ChainNode => ({
	type: 'finkCutout',
	parameters: { diaSourceId: DIA_SOURCE_ID, kinds: ['Science'], ...parameters },
});

const science = () => sandbox.sky.cutout(DIA_SOURCE_ID, 'Science') ?? new Uint8Array(0);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** What the page's own request gets, sent as the page sends it: the oracle for the node. */
const asOnThePage = async (body: object): Promise<Buffer> => {
	const answer = await fetch(`${sandbox.url}/api/v1/cutouts`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	return Buffer.from(await answer.arrayBuffer());
};

/** Rows of docs/image-data-page.md. */
describe("Every example of Fink's page on image data works with the nodes", () => {
	const sources = (parameters: INode['parameters']): ChainNode => ({
		type: 'finkSources',
		parameters: {
			resource: 'source',
			operation: 'getAll',
			diaObjectId: DIA_OBJECT_ID,
			simplify: false,
			options: { columns: 'r:diaSourceId,r:midpointMjdTai' },
			...parameters,
		},
	});

	it('1: lists the diaSourceIds of an object, newest first', async () => {
		const { items } = await run(sources({ returnAll: true }));
		const times = items.map(({ json }) => json['r:midpointMjdTai'] as number);
		expect(items.length).toBeGreaterThan(10);
		expect(times).toEqual([...times].sort((a, b) => b - a));
		expect(items.map(({ json }) => json['r:diaSourceId'])).toContain(DIA_SOURCE_ID);
	});

	it('2: takes the last observation', async () => {
		const all = await run(sources({ returnAll: true }));
		const { items } = await run(sources({ limit: 1 }));
		expect(items.map(({ json }) => json)).toEqual([all.items[0].json]);
	});

	it('3 and 4: downloads the FITS file as curl and wget do', async () => {
		const { items } = await run(cutout({ format: 'fits' }));
		const bytes = await binaryBytes(items[0], 'science');
		const curl = await asOnThePage({
			diaSourceId: DIA_SOURCE_ID,
			kind: 'Science',
			'output-format': 'FITS',
		});
		const query = `diaSourceId=${DIA_SOURCE_ID}&kind=Science&output-format=FITS`;
		const wget = await fetch(`${sandbox.url}/api/v1/cutouts?${query}`);
		expect(items[0].binary?.science.fileName).toBe(`${DIA_SOURCE_ID}_cutoutScience.fits`);
		expect(sha256(bytes)).toBe(sha256(curl));
		expect(sha256(bytes)).toBe(sha256(Buffer.from(await wget.arrayBuffer())));
	});

	it('5: reads header and data of the file', async () => {
		const { items } = await run(cutout({ format: 'fits' }), { type: 'renderCutout' });
		const { width } = imageHdu(readFits(science())).grid();
		expect(items[0].json.pictures).toMatchObject({ science: { unit: 'nJy', cutoutWidth: width } });
	});

	it("6: saves the server's PNG", async () => {
		const { items } = await run(cutout({ format: 'png' }));
		const curl = await asOnThePage({ diaSourceId: DIA_SOURCE_ID, kind: 'Science' });
		expect(items[0].binary?.science.fileName).toBe(`${DIA_SOURCE_ID}_cutoutScience.png`);
		expect(sha256(await binaryBytes(items[0], 'science'))).toBe(sha256(curl));
	});

	it("7: refuses the page's own wget example, whose id is wrong, where the server sends nothing", async () => {
		const id = `${DIA_SOURCE_ID}_cutoutScience`;
		const answer = await fetch(`${sandbox.url}/api/v1/cutouts?diaSourceId=${id}&kind=Science`);
		expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([200, 0]);
		const { error } = await run(cutout({ format: 'png', diaSourceId: id }));
		expect(error?.description).toMatch(`probably ${DIA_SOURCE_ID}`);
	});

	it('8: enlarges the picture without changing a pixel', async () => {
		const { items } = await run(cutout({ format: 'fits' }), {
			type: 'renderCutout',
			parameters: { preset: 'finkApi', sizePixels: 300 },
		});
		const large = PNG.sync.read(await binaryBytes(items[0], 'sciencePicture'));
		const small = PNG.sync.read(await asOnThePage({ diaSourceId: DIA_SOURCE_ID, kind: 'Science' }));
		for (let y = 0; y < 300; y += 7) {
			for (let x = 0; x < 300; x += 7) {
				const from =
					Math.floor(((y + 0.5) * small.height) / 300) * small.width +
					Math.floor(((x + 0.5) * small.width) / 300);
				expect(large.data[(y * 300 + x) * 4]).toBe(small.data[from * 4]);
			}
		}
	});

	it('9: applies the image treatment on the server', async () => {
		const treatment = { stretch: 'sigmoid', colormap: 'viridis', pmin: 0.5, pmax: 99.5 };
		const { items } = await run(
			cutout({ format: 'png', pngOptions: { ...treatment, convolutionKernel: 'gauss' } }),
		);
		const page = await asOnThePage({
			diaSourceId: DIA_SOURCE_ID,
			kind: 'Science',
			...treatment,
			convolution_kernel: 'gauss',
		});
		expect(sha256(await binaryBytes(items[0], 'science'))).toBe(sha256(page));
		expect(PNG.sync.read(page).width).toBeGreaterThanOrEqual(30);
	});

	it('9b: applies percentiles that act, drawn locally', async () => {
		const { items } = await run(cutout({ format: 'fits' }), {
			type: 'renderCutout',
			parameters: {
				preset: 'documented',
				apiOptions: { stretch: 'linear', colormap: 'viridis', pmin: 5, pmax: 95 },
			},
		});
		const values = [...imageHdu(readFits(science())).grid().data].sort((a, b) => a - b);
		const { vmin, vmax } = (items[0].json.pictures as { science: { vmin: number; vmax: number } })
			.science;
		const share = (limit: number) => values.filter((value) => value < limit).length / values.length;
		expect(share(vmin)).toBeCloseTo(0.05, 2);
		expect(share(vmax)).toBeCloseTo(0.95, 2);
	});

	it('10: gets one array', async () => {
		const { items } = await run(cutout({ format: 'array' }));
		const page = JSON.parse(
			(
				await asOnThePage({ diaSourceId: DIA_SOURCE_ID, kind: 'Science', 'output-format': 'array' })
			).toString(),
		) as Record<string, number[][]>;
		expect(items[0].json['b:cutoutScience']).toEqual(page['b:cutoutScience']);
	});

	it('11: gets all three arrays in one request', async () => {
		const before = sandbox.requests.length;
		const { items } = await run(
			cutout({ format: 'array', kinds: ['Science', 'Template', 'Difference'] }),
		);
		const keys = Object.keys(items[0].json).filter((key) => key.startsWith('b:'));
		expect(keys.sort()).toEqual(['b:cutoutDifference', 'b:cutoutScience', 'b:cutoutTemplate']);
		expect(sandbox.requests.length - before).toBe(1);
	});
});
