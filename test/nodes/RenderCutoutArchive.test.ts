import { binaryBytes } from '@fink/engine';
import { startSandbox, type Sandbox } from '@fink/sandbox';
import type { IDataObject, INode } from 'n8n-workflow';
import { PNG } from 'pngjs';

import { runNodes } from './runNodes';

const KINDS = ['Science', 'Template', 'Difference'] as const;
let sandbox: Sandbox;
let cutouts: Record<string, { bytes: Uint8Array; fileName: string }>;
let other: Uint8Array;

const bytesOf = (id: string, kind: (typeof KINDS)[number]) => {
	const bytes = sandbox.sky.cutout(id, kind);
	if (!bytes) throw new Error(`no ${kind} of ${id}`);
	return bytes;
};

beforeAll(async () => {
	sandbox = await startSandbox();
	const ids = await Promise.all(
		sandbox.sky
			.examples()
			.slice(0, 2)
			.map(async ({ diaObjectId }) => {
				const { items } = await runNodes(
					[
						{
							type: 'finkSources',
							parameters: { resource: 'source', operation: 'getAll', diaObjectId, limit: 1 },
						},
					],
					{ baseUrl: sandbox.url },
				);
				return String(items[0].json.diaSourceId);
			}),
	);
	cutouts = Object.fromEntries(
		KINDS.map((kind) => [
			kind.toLowerCase(),
			{ bytes: bytesOf(ids[0], kind), fileName: `${ids[0]}_cutout${kind}.fits` },
		]),
	);
	other = bytesOf(ids[1], 'Science');
});
afterAll(async () => await sandbox.close());

async function draw(archive: Uint8Array | undefined, parameters: INode['parameters'] = {}) {
	const files = {
		...cutouts,
		...(archive && { data: { bytes: archive, fileName: 'hips2fits' } }),
	};
	const { items, hints, error } = await runNodes(
		[{ type: 'renderCutout', parameters: { archiveField: 'data', ...parameters } }],
		{ files },
	);
	const pictures = items[0]?.json.pictures as Record<string, IDataObject> | undefined;
	return { items, hints, error, archive: pictures?.archive, kinds: Object.keys(pictures ?? {}) };
}

describe('Archive Image: a fourth panel beside the alert', () => {
	it.each([
		['auto', {}, 4],
		['triplet', { layout: 'triplet' }, 4],
		['square', { layout: 'square' }, 2],
	])('%s draws four panels', async (_, parameters, columns) => {
		const { items, archive, hints, kinds } = await draw(cutouts.science.bytes, parameters);
		expect(kinds).toEqual(['science', 'template', 'difference', 'archive']);
		expect(archive).toMatchObject({ isAligned: true, coveredFraction: 1, label: 'Archive' });
		expect(hints).toEqual([]);
		const { width } = PNG.sync.read(await binaryBytes(items[0], 'tripletPicture'));
		expect(Math.floor(width / 300)).toBe(columns);
	});

	it('is called what the user says', async () => {
		const options = { archiveLabel: 'Legacy Survey DR10' };
		const { archive } = await draw(cutouts.science.bytes, { layout: 'triplet', options });
		expect(archive?.label).toBe('Legacy Survey DR10');
	});

	it.each<[string, () => Uint8Array | undefined, 'error' | 'notAligned', string]>([
		['a place elsewhere', () => other, 'error', 'does not show the position of the source'],
		['a web page', () => Buffer.from('<html>404</html>'), 'error', 'like an HTML page'],
		['no such field', () => undefined, 'error', 'has no binary field "data"'],
		['a damaged file', () => cutouts.science.bytes.slice(0, 3000), 'error', 'cut short'],
		[
			'a PNG',
			() => PNG.sync.write(new PNG({ width: 20, height: 10 })),
			'notAligned',
			'drawn unchanged',
		],
	])('%s: the rest is drawn, and JSON and hint say why', async (_, bytes, key, sentence) => {
		const { items, archive, hints, error } = await draw(bytes(), { layout: 'triplet' });
		expect(error).toBeUndefined();
		expect(items[0].binary?.tripletPicture).toBeDefined();
		expect(archive?.isAligned).toBe(false);
		expect(archive?.[key]).toContain(sentence);
		expect(hints.join(' ')).toContain(sentence);
	});

	it('is left alone by other layouts', async () => {
		const { kinds } = await draw(cutouts.science.bytes, {
			layout: 'single',
			binaryFields: 'science',
		});
		expect(kinds).toEqual(['science']);
	});
});
