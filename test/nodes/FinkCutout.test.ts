import { createHash } from 'node:crypto';

import { binaryBytes } from '@fink/engine';
import { type CutoutKind, finkApiRaster, imageHdu, readFits } from '@fink/core';
import { startSandbox, type Sandbox } from '@fink/sandbox';
import type { INode } from 'n8n-workflow';
import { PNG } from 'pngjs';

import { runNodes } from './runNodes';

let sandbox: Sandbox;
let diaSourceId: string;

beforeAll(async () => {
	sandbox = await startSandbox();
	diaSourceId = sandbox.sky.examples()[0].latestDiaSourceId;
});
afterEach(() => sandbox.faults.clear());
afterAll(async () => await sandbox.close());

const cutout = async (
	parameters: INode['parameters'],
	options: { input?: Array<Record<string, string>>; onError?: INode['onError'] } = {},
) =>
	await runNodes([{ type: 'finkCutout', parameters, onError: options.onError }], {
		baseUrl: sandbox.url,
		input: options.input ?? [{ diaSourceId }],
	});

const stored = (kind: CutoutKind): Uint8Array => {
	const bytes = sandbox.sky.cutout(diaSourceId, kind);
	if (!bytes) throw new Error(`the sky has no ${kind} of ${diaSourceId}`);
	return bytes;
};

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('Fink Cutout, FITS', () => {
	it.each(['Science', 'Template', 'Difference'] as const)(
		'delivers the %s file byte for byte, named and typed',
		async (kind) => {
			const { items } = await cutout({ kinds: [kind] });
			const field = kind.toLowerCase();
			expect(items).toHaveLength(1);
			expect(items[0].binary?.[field]).toMatchObject({
				fileName: `${diaSourceId}_cutout${kind}.fits`,
				mimeType: 'application/fits',
			});
			expect(sha256(await binaryBytes(items[0], field))).toBe(sha256(stored(kind)));
		},
	);

	it('brings all three kinds by default, and keeps the fields of the item', async () => {
		const { items } = await cutout({}, { input: [{ diaSourceId, note: 'mine' }] });
		expect(Object.keys(items[0].binary ?? {})).toEqual(['science', 'template', 'difference']);
		expect(items[0].json).toMatchObject({
			diaSourceId,
			note: 'mine',
			kinds: ['Science', 'Template', 'Difference'],
		});
	});

	it('takes the id from raw rows of Fink Sources as well', async () => {
		const { items } = await cutout(
			{ kinds: ['Science'] },
			{ input: [{ 'r:diaSourceId': diaSourceId }] },
		);
		expect(items[0].json.diaSourceId).toBe(diaSourceId);
	});

	it('never asks for more than four things at once', async () => {
		sandbox.faults.set({ delayMs: 150, effect: { kind: 'none' } });
		const others = sandbox.sky.examples().map((e) => ({ diaSourceId: e.latestDiaSourceId }));
		let maxAtOnce = 0;
		const watch = setInterval(() => {
			const open = sandbox.requests.filter(({ status }) => status === 0).length;
			maxAtOnce = Math.max(maxAtOnce, open);
		}, 2);
		const { items } = await cutout({}, { input: others });
		clearInterval(watch);
		expect(items).toHaveLength(others.length);
		expect(maxAtOnce).toBeGreaterThan(1);
		expect(maxAtOnce).toBeLessThanOrEqual(4);
	});
});

describe('Fink Cutout, PNG and Array', () => {
	it("delivers the server's PNG, which core reproduces pixel for pixel", async () => {
		const { items } = await cutout({
			kinds: ['Science'],
			format: 'png',
			pngOptions: { colormap: 'viridis', convolutionKernel: 'gauss', stretch: 'sigmoid' },
		});
		const png = PNG.sync.read(await binaryBytes(items[0], 'science'));
		const grid = imageHdu(readFits(stored('Science'))).grid();
		const local = finkApiRaster(grid, { colormap: 'viridis', convolutionKernel: 'gauss' });
		expect(local.kind).toBe('rgba');
		expect(png.data.equals(Buffer.from(local.data))).toBe(true);
	});

	it('delivers the array of each kind as numbers, in one request for all three', async () => {
		const before = sandbox.requests.length;
		const { items } = await cutout({ format: 'array' });
		expect(sandbox.requests.length - before).toBe(1);
		for (const kind of ['Science', 'Template', 'Difference'] as const) {
			const { width, data } = imageHdu(readFits(stored(kind))).grid();
			const rows = items[0].json[`b:cutout${kind}`] as number[][];
			expect(rows[0]).toEqual([...data.subarray(0, width)]);
			expect(rows.flat()).toEqual([...data]);
		}
	});

	it('turns NaN of the array into null, which JSON can hold', async () => {
		sandbox.faults.set({ effect: { kind: 'nanLiterals' } });
		const { items } = await cutout({ format: 'array', kinds: ['Science'] });
		const values = (items[0].json['b:cutoutScience'] as Array<Array<number | null>>).flat();
		expect(values.filter((value) => value === null).length).toBeGreaterThan(0);
	});
});

describe('Fink Cutout, when something is wrong', () => {
	it.each([
		[
			'an unknown id',
			{ diaSourceId: '170000000000000001' },
			/^Fink has no Science cutout for diaSourceId 170000000000000001 \[item 0\]$/,
			/not a diaObjectId\. .*Fink Sources \(Source: Get Many\) lists the diaSourceIds/,
		],
		[
			'a number that was rounded on the way',
			{ diaSourceId: '={{ 170419942703235102 }}' },
			/^Source ID 170419942703235100 was already rounded/,
			/Pass the ID as text/,
		],
		[
			'the wrong id of the documentation page',
			{ diaSourceId: '169936132527095844_cutoutScience' },
			/must contain only digits \[item 0\]$/,
			/probably 169936132527095844/,
		],
		[
			'a wrong kind',
			{ kinds: '={{ ["Sciense"] }}' },
			/"Sciense" is not a kind of cutout/,
			/Did you mean Science\?/,
		],
		[
			'a wrong colormap',
			{ format: 'png', pngOptions: { colormap: '={{ "virdis" }}' } },
			/There is no colormap named "virdis"/,
			/"viridis"/,
		],
		[
			'a wrong stretch',
			{ format: 'png', pngOptions: { stretch: '={{ "lin" }}' } },
			/Stretch has no choice "lin"/,
			/Did you mean linear/,
		],
		[
			'percentiles in the wrong order',
			{ format: 'png', pngOptions: { pmin: 99, pmax: 1 } },
			/Lower Percentile 99 is not below Upper Percentile 1/,
			/smaller percentage first/,
		],
		['no kind', { kinds: '={{ [] }}' }, /No kind of cutout is chosen/, /Choose at least one/],
	])('refuses %s with a sentence and the next step', async (_, parameters, message, advice) => {
		const { error } = await cutout({ kinds: ['Science'], ...parameters } as INode['parameters']);
		expect(error?.message).toMatch(message);
		expect(error?.description).toMatch(advice);
	});

	it("tells an item's diaObjectId from its diaSourceId, although Fink would answer it", async () => {
		const { diaObjectId } = sandbox.sky.examples()[0];
		const { error } = await cutout(
			{ diaSourceId: '={{ $json.diaObjectId }}' },
			{ input: [{ diaObjectId, diaSourceId }] },
		);
		expect(error?.message).toMatch(`Source ID ${diaObjectId} is the diaObjectId of this item`);
		expect(error?.description).toMatch(`here ${diaSourceId}`);
	});

	it('does not take an HTML page for a FITS file', async () => {
		sandbox.faults.set({ effect: { kind: 'htmlBody' } });
		const { error, items } = await cutout({ kinds: ['Science'] });
		expect(items).toEqual([]);
		expect(error?.message).toMatch(/^Fink sent something other than the Science cutout/);
	});

	it('keeps what was fetched when one kind fails and it continues on fail', async () => {
		sandbox.faults.set({ after: 2, times: 1, effect: { kind: 'emptyBody' } });
		const { items } = await cutout({}, { onError: 'continueRegularOutput' });
		expect(items).toHaveLength(2);
		expect(items[0].json.kinds).toHaveLength(2);
		expect(Object.keys(items[0].binary ?? {})).toHaveLength(2);
		expect(items[1].json.error).toMatch(/^Fink has no (Science|Template|Difference) cutout/);
	});

	it('sends failing items to the error branch, with their own fields', async () => {
		const { run } = await cutout(
			{ kinds: ['Science'] },
			{
				onError: 'continueErrorOutput',
				input: [{ diaSourceId }, { diaSourceId: 'x', note: 'bad' }],
			},
		);
		const [good, bad] = run.data.resultData.runData['1 finkCutout'][0].data?.main ?? [];
		expect(good?.map(({ json }) => json.diaSourceId)).toEqual([diaSourceId]);
		expect(bad?.map(({ json }) => json)).toEqual([
			expect.objectContaining({ note: 'bad', error: expect.stringContaining('only digits') }),
		]);
	});
});
