import { binaryBytes } from '@fink/engine';
import type { IDataObject, INode } from 'n8n-workflow';
import { PNG } from 'pngjs';

import { runNodes } from './runNodes';

const [RA, DEC] = [150.1, -47.3];

/** A field of 6′ as hips2fits sends it: North up, TAN, float32. */
function fieldFile(side = 240, fieldArcmin = 6, others: readonly string[] = []): Buffer {
	const scale = fieldArcmin / 60 / side;
	const card = (keyword: string, value: string | number | boolean) => {
		const text = typeof value === 'boolean' ? (value ? 'T' : 'F') : String(value);
		const field = text.startsWith("'") ? text.padEnd(20) : text.padStart(20);
		return `${keyword.padEnd(8)}= ${field}`.padEnd(80);
	};
	const header = [
		card('SIMPLE', true),
		card('BITPIX', -32),
		card('NAXIS', 2),
		card('NAXIS1', side),
		card('NAXIS2', side),
		card('CRPIX1', side / 2),
		card('CRPIX2', side / 2),
		card('CDELT1', -scale),
		card('CDELT2', scale),
		card('CTYPE1', "'RA---TAN'"),
		card('CTYPE2', "'DEC--TAN'"),
		card('CRVAL1', RA),
		card('CRVAL2', DEC),
		'HISTORY From HiPS CDS/P/PanSTARRS/DR1/r (PanSTARRS DR1 r)'.padEnd(80),
		...others,
		'END'.padEnd(80),
	].join('');
	const block = (length: number) => Math.ceil(length / 2880) * 2880;
	const data = Buffer.alloc(block(side * side * 4));
	for (let i = 0; i < side * side; i++) data.writeFloatBE((i * 7919) % 101, i * 4);
	return Buffer.concat([Buffer.from(header.padEnd(block(header.length)), 'latin1'), data]);
}

async function chart(
	parameters: INode['parameters'],
	bytes: Uint8Array = fieldFile(),
	input: IDataObject = { ra: RA, dec: DEC },
) {
	const { items, hints, error } = await runNodes(
		[{ type: 'renderCutout', parameters: { layout: 'findingChart', ...parameters } }],
		{ input: [input], files: { data: { bytes, fileName: 'hips2fits' } } },
	);
	return { items, hints, error, numbers: (items[0]?.json.findingChart ?? {}) as IDataObject };
}

describe('the layout Finding Chart', () => {
	const stars = [{ ra: RA + 0.01, dec: DEC + 0.005, mag: 14.2, name: 'A' }];

	it.each<[string, INode['parameters']]>([
		['a list as text', { offsetStars: JSON.stringify(stars) }],
		['an expression', { offsetStars: '={{ $json.stars }}' }],
	])('draws the field with offset stars from %s', async (_, parameters) => {
		const { items, hints, numbers } = await chart(parameters, undefined, {
			ra: RA,
			dec: DEC,
			stars,
		});
		const { width, height } = PNG.sync.read(await binaryBytes(items[0], 'findingChartPicture'));
		expect(width).toBeGreaterThan(1000);
		expect(height).toBeGreaterThan(width);
		expect(numbers).toMatchObject({
			target: { raDeg: RA, decDeg: DEC },
			fieldArcmin: 5,
			survey: 'PanSTARRS DR1 r',
			coveredFraction: 1,
			notes: [],
		});
		const [star] = numbers.stars as IDataObject[];
		expect(star).toMatchObject({ label: 'S1', name: 'A', magnitude: 14.2, isOnChart: true });
		// astropy: SkyCoord(150.11, -47.295).spherical_offsets_to(SkyCoord(150.1, -47.3))
		expect(star.toTargetEastArcsec).toBeCloseTo(-24.4138, 3);
		expect(star.toTargetNorthArcsec).toBeCloseTo(-18.0016, 3);
		expect(hints).toEqual([]);
	});

	it('says in a hint and in the JSON that it has no offsets', async () => {
		const { hints, numbers } = await chart({
			targetRa: '10:00:24',
			targetDec: '-47:18:00',
			title: 'SN',
		});
		const note = 'There are no offset stars: the chart has no offsets.';
		expect(hints).toEqual([note]);
		expect(numbers.notes).toEqual([note]);
		expect((numbers.target as IDataObject).raDeg).toBeCloseTo(150.1, 9);
	});

	it('takes the center of the image for an item without a position', async () => {
		const { numbers } = await chart({}, undefined, {});
		expect((numbers.target as IDataObject).raDeg).toBeCloseTo(RA, 9);
	});

	it.each<[string, INode['parameters'], Uint8Array | undefined, string]>([
		[
			'stars that are none',
			{ offsetStars: '[{"ra": 1}]' },
			undefined,
			'Star 1 of the list has no dec',
		],
		['stars that are no JSON', { offsetStars: 'S1' }, undefined, 'not valid JSON'],
		['half a target', { targetRa: '10', targetDec: '' }, undefined, 'Target Declination'],
		['a field of 20′', { fieldArcmin: 20 }, undefined, 'Field Width'],
		['a side of 50 pixels', { sizePixels: 50 }, undefined, 'Enter 100 or more'],
		['a side of 5000 pixels', { sizePixels: 5000 }, undefined, 'from 0 to 4096'],
		['a web page', { binaryFields: 'data' }, Buffer.from('<html>'), 'HTML page'],
		[
			'a PNG',
			{ binaryFields: 'data' },
			PNG.sync.write(new PNG({ width: 9, height: 9 })),
			'no FITS file',
		],
		['another place', { targetRa: '10', targetDec: '10' }, undefined, 'does not show the field'],
	])('refuses %s in a sentence', async (_, parameters, bytes, sentence) => {
		const { error } = await chart(parameters, bytes);
		expect(`${error?.message} ${error?.description}`).toContain(sentence);
	});
});
