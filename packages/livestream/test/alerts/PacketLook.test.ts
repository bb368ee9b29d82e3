import type { LookRecipe, PacketCutout } from '@fink/core';

import { drawPacketLook, type PacketLook } from '../../src/alerts/PacketLook';

const RECIPE: LookRecipe = {
	shows: 'triplet',
	orientation: 'stored',
	tag: 'in_tns',
	theme: 'light',
	width: 600,
};
const KEY = '170494757965398631';
const MEASURED = { mjdTai: 61_000.2, band: 'r', fluxNjy: 900, fluxErrNjy: 40 };
const ALERT = { diaSourceId: KEY, ...MEASURED };
const damaged = (kind: PacketCutout['kind']): PacketCutout => ({
	kind,
	bytes: new TextEncoder().encode('SIMPLE  = but then nothing that a FITS file has'),
});

async function draw(look: Partial<PacketLook>) {
	const files: string[] = [];
	const prepareBinaryData = async (bytes: Buffer, fileName: string, mimeType: string) => {
		files.push(fileName);
		return await Promise.resolve({ data: bytes.toString('base64'), mimeType, fileName });
	};
	const given = { alert: ALERT, rows: [ALERT], forced: [], images: [], recipe: RECIPE, ...look };
	return {
		...(await drawPacketLook({ helpers: { prepareBinaryData } } as never, given, KEY)),
		files,
	};
}

describe('the picture of a packet', () => {
	it('names damaged and absent images, and is a light curve when there is none', async () => {
		const { json, files } = await draw({ images: [damaged('Science'), damaged('Template')] });
		expect(json).toMatchObject({ missingImages: ['Science', 'Template', 'Difference'] });
		expect(files).toEqual([`${KEY}_lightCurve.png`]);
	});

	it('misses no image where it shows none', async () => {
		const { json, binary } = await draw({ recipe: { ...RECIPE, shows: 'lightCurve' } });
		expect(json.missingImages).toEqual([]);
		expect(Object.keys(binary)).toEqual(['picture']);
	});

	it('says why an alert without an id has no picture, and keeps the alert', async () => {
		const { json, binary } = await draw({
			alert: MEASURED,
			rows: [MEASURED],
			recipe: { ...RECIPE, shows: 'card' },
		});
		expect(json.pictureError).toMatch(/^No alert found: there is neither/);
		expect(binary).toEqual({});
	});
});
