import { type CutoutKind, readCutout, recipeInPng, renderPicture } from '@fink/core';
import { binaryBytes } from '@fink/engine';
import { startSandbox, type Sandbox } from '@fink/sandbox';
import type { IDataObject, INode } from 'n8n-workflow';
import { PNG } from 'pngjs';

import { runNodes, type ChainNode } from './runNodes';

let sandbox: Sandbox;
let diaObjectId: string;

beforeAll(async () => {
	sandbox = await startSandbox();
	[{ diaObjectId }] = sandbox.sky.examples();
});
afterAll(async () => await sandbox.close());

/** The newest detections of an object, their cutouts, and one picture of them. */
const render = async (
	parameters: INode['parameters'],
	{
		limit = 1,
		kinds = ['Science', 'Template', 'Difference'],
		id = diaObjectId,
		onError = undefined as INode['onError'],
	} = {},
) => {
	const chain: ChainNode[] = [
		{
			type: 'finkSources',
			parameters: { resource: 'source', operation: 'getAll', diaObjectId: id, limit },
		},
		{ type: 'finkCutout', parameters: { kinds } },
		{ type: 'renderCutout', parameters, onError },
	];
	return await runNodes(chain, { baseUrl: sandbox.url });
};

const sky = (diaSourceId: string, kind: CutoutKind) => {
	const bytes = sandbox.sky.cutout(diaSourceId, kind);
	if (!bytes) throw new Error(`no ${kind} of ${diaSourceId}`);
	return readCutout(bytes, `${diaSourceId}_cutout${kind}.fits`, kind);
};

const again = async (png: Buffer, cutouts: Array<ReturnType<typeof sky>>) =>
	Buffer.from((await renderPicture(cutouts, recipeInPng(png))).bytes);

describe('Render Cutout, triplet', () => {
	it('draws Science, Template and Difference of an alert into one labeled picture', async () => {
		const { items } = await render({ layout: 'triplet', title: '={{ $json.diaObjectId }}' });
		const png = await binaryBytes(items[0], 'tripletPicture');
		const { width, height } = PNG.sync.read(png);
		expect(width).toBeGreaterThan(900);
		expect(height).toBeGreaterThan(330);
		expect(Object.keys(items[0].json.pictures as IDataObject)).toEqual([
			'science',
			'template',
			'difference',
		]);
		expect(items[0].binary?.tripletPicture.fileName).toBe(
			`${String(items[0].json.diaSourceId)}_triplet.png`,
		);
	});

	it('can be drawn again from its own file, byte for byte', async () => {
		const { items } = await render({
			layout: 'triplet',
			title: 'A transient\nseen twice',
			overlays: ['reticle', 'compass', 'scaleBar', 'colorBar'],
			options: { orientation: 'northUp', sharedLimits: true, theme: 'light' },
		});
		const png = await binaryBytes(items[0], 'tripletPicture');
		const id = String(items[0].json.diaSourceId);
		const cutouts = (['Science', 'Template', 'Difference'] as const).map((kind) => sky(id, kind));
		expect((await again(png, cutouts)).equals(png)).toBe(true);
	});

	it('gives Science and Template the same limits when asked to, and only them', async () => {
		const { items } = await render({ layout: 'triplet', options: { sharedLimits: true } });
		const { science, template, difference } = items[0].json.pictures as Record<string, IDataObject>;
		expect([science.vmin, science.vmax]).toEqual([template.vmin, template.vmax]);
		expect(difference.vmax).not.toBe(science.vmax);
	});

	it('refuses a triplet that lacks a kind, unless an empty panel is allowed', async () => {
		const kinds = ['Science', 'Difference'];
		const refused = await render({ layout: 'triplet' }, { kinds });
		expect(refused.error?.message).toBe('The triplet has no Template image [item 0]');
		expect(refused.error?.description).toMatch(/Allow Missing Kinds/);
		const allowed = await render({ layout: 'triplet', options: { allowMissing: true } }, { kinds });
		const { width } = PNG.sync.read(await binaryBytes(allowed.items[0], 'tripletPicture'));
		expect(width).toBeGreaterThan(900);
	});
});

describe('Render Cutout, film strip', () => {
	it('draws all visits of an object into one picture, oldest first, with shared limits', async () => {
		const { items } = await render({ layout: 'filmStrip' }, { limit: 6, kinds: ['Science'] });
		expect(items).toHaveLength(1);
		expect(items[0].pairedItem).toHaveLength(6);
		const panels = items[0].json.panels as IDataObject[];
		expect(new Set(panels.map(({ vmin, vmax }) => `${String(vmin)} ${String(vmax)}`)).size).toBe(1);
		expect(items[0].json).toMatchObject({ diaObjectId, visits: 6 });
		expect(items[0].binary?.filmStripPicture.fileName).toBe(`${diaObjectId}_filmStripScience.png`);
	});

	it('makes one strip per object', async () => {
		const ids = sandbox.sky
			.examples()
			.slice(0, 2)
			.map((example) => example.diaObjectId);
		const { items } = await render(
			{ layout: 'filmStrip', options: { orientation: 'northUp' } },
			{ limit: 3, kinds: ['Science'], id: ids.join(',') },
		);
		expect(items.map(({ json }) => json.diaObjectId).sort()).toEqual([...ids].sort());
	});

	it('brings visits that are turned against each other onto one grid, North up', async () => {
		const { items } = await render(
			{ layout: 'filmStrip', options: { orientation: 'northUp', columns: 2 } },
			{ limit: 4, kinds: ['Science'] },
		);
		const panels = items[0].json.panels as IDataObject[];
		const angles = panels.map(({ rotationAngleDeg }) => rotationAngleDeg as number);
		expect(new Set(angles).size).toBe(4);
		expect(panels.every(({ orientation }) => orientation === 'northUp')).toBe(true);
	});

	it('says which item lacks the kind that is drawn', async () => {
		const { error } = await render(
			{ layout: 'filmStrip', kind: 'Template' },
			{ kinds: ['Science'] },
		);
		expect(error?.message).toBe('The item has no Template cutout [item 0]');
	});
});

describe('Render Cutout, blink', () => {
	it('lets Science and Template of each alert alternate in a GIF', async () => {
		const { items } = await render({ layout: 'blink' });
		const gif = await binaryBytes(items[0], 'blinkPicture');
		expect(gif.subarray(0, 6).toString('latin1')).toBe('GIF89a');
		expect(framesOfGif(gif)).toBe(2);
	});

	it('plays all visits of an object as an animated PNG', async () => {
		const { items } = await render(
			{ layout: 'blink', frames: 'visits', options: { format: 'apng', frameMs: 250 } },
			{ limit: 5, kinds: ['Science'] },
		);
		expect(items).toHaveLength(1);
		const png = await binaryBytes(items[0], 'blinkPicture');
		expect(framesOfApng(png)).toBe(5);
		expect(items[0].binary?.blinkPicture.mimeType).toBe('image/apng');
	});

	it('puts frames on one grid as Alignment says, bilinear by default', async () => {
		const drawn = async (options: IDataObject) => {
			const { items } = await render(
				{ layout: 'blink', frames: 'visits', options: { orientation: 'northUp', ...options } },
				{ limit: 3, kinds: ['Science'] },
			);
			return await binaryBytes(items[0], 'blinkPicture');
		};
		const usual = await drawn({});
		expect((await drawn({ alignment: 'bilinear' })).equals(usual)).toBe(true);
		expect((await drawn({ alignment: 'nearest' })).equals(usual)).toBe(false);
	});
});

describe('Render Cutout, color', () => {
	it('puts three bands into one picture, North up', async () => {
		const { items, error } = await render(
			{ layout: 'rgb', rgbBands: 'i,r,g' },
			{ limit: 60, kinds: ['Science'] },
		);
		expect(error).toBeUndefined();
		expect(items).toHaveLength(1);
		const { width, data } = PNG.sync.read(await binaryBytes(items[0], 'rgbPicture'));
		expect(width).toBe(300);
		const colored = data.some((_, i) => i % 4 === 0 && data[i] !== data[i + 2]);
		expect(colored).toBe(true);
	});

	it('names the bands there are when one is missing', async () => {
		const { error } = await render(
			{ layout: 'rgb', rgbBands: 'i,r,x' },
			{ limit: 30, kinds: ['Science'] },
		);
		expect(error?.message).toMatch(/No item has band x/);
		expect(error?.description).toMatch(/Bands of the items: /);
	});

	it('says where bands come from when no item has one', async () => {
		const { error } = await render({ layout: 'rgb', band: '' }, { limit: 3, kinds: ['Science'] });
		expect(error?.message).toMatch(/No item has band i/);
		expect(error?.description).toMatch(/Band of Item/);
	});

	it('refuses other than three bands', async () => {
		const { error } = await render({ layout: 'rgb', rgbBands: 'i,r' }, { kinds: ['Science'] });
		expect(error?.message).toMatch(/must name three bands, not "i,r"/);
	});
});

describe('Render Cutout, layouts when something is wrong', () => {
	it('suggests the nearest layout', async () => {
		const { error } = await render({ layout: '={{ "tripplet" }}' });
		expect(error?.message).toBe('Layout has no choice "tripplet"');
		expect(error?.description).toMatch(/Did you mean triplet/);
	});
});

/** Image descriptors (0x2C) found by walking the blocks of a GIF89a. */
function framesOfGif(gif: Buffer): number {
	const tableBytes = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
	let at = 13 + tableBytes(gif[10]);
	let frames = 0;
	const skipBlocks = () => {
		while (gif[at] !== 0) at += gif[at] + 1;
		at++;
	};
	while (gif[at] !== 0x3b) {
		if (gif[at] === 0x21) {
			at += 2;
		} else {
			frames++;
			at += 10 + tableBytes(gif[at + 9]) + 1;
		}
		skipBlocks();
	}
	return frames;
}

/** Frames that the acTL chunk announces. */
function framesOfApng(png: Buffer): number {
	const at = png.indexOf('acTL');
	return png.readUInt32BE(at + 4);
}
