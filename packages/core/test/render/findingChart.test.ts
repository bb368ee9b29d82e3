import { decode } from 'fast-png';
import { OptionError } from '../../src/errors';
import { readChunks } from '../../src/encode/png/readChunks';
import {
	compose,
	readArchive,
	readOffsetStars,
	recipeInPng,
	renderPicture,
	type Composition,
	type Cutout,
} from '../../src/render';
import { card, imageFile } from '../fits/support/fitsBytes';
import { linear } from './support/looks';
import { arrayOf, placeOf, POINTING, starAt, type Pointing } from './support/skies';

const { raDeg, decDeg } = POINTING;
const SIDE = 300;
const FIELD = 5;
/** Pixels of 1.5″, turned by 50°: a little more than the chart shows. */
const CAMERA: Pointing = {
	...POINTING,
	northDeg: 50,
	scaleArcsec: 1.5,
	width: 320,
	height: 320,
	crpix: [160.5, 160.5],
};
const STARS = [
	starAt(raDeg, decDeg, 30, 100),
	starAt(raDeg, decDeg, 170, 60),
	starAt(raDeg, decDeg, 265, 130),
];

async function field(camera = CAMERA, others: readonly string[] = []): Promise<Cutout> {
	const { width, height, northDeg, crpix } = camera;
	const pixels = new Array<number>(width * height).fill(0);
	for (const star of STARS) {
		const { x, y } = placeOf(camera, star.raDeg, star.decDeg);
		for (let i = 0; i < pixels.length; i++) {
			const square = ((i % width) - x) ** 2 + (Math.floor(i / width) - y) ** 2;
			if (square < 100) pixels[i] += 1000 * Math.exp(-square / 4);
		}
	}
	const scale = camera.scaleArcsec / 3600;
	const [sin, cos] = [Math.sin, Math.cos].map((of) => scale * of((northDeg * Math.PI) / 180));
	const file = imageFile(width, height, pixels, [
		card('CTYPE1', "'RA---TAN'"),
		card('CTYPE2', "'DEC--TAN'"),
		card('CRVAL1', raDeg),
		card('CRVAL2', decDeg),
		card('CRPIX1', crpix[0]),
		card('CRPIX2', crpix[1]),
		card('CD1_1', -cos),
		card('CD1_2', -sin),
		card('CD2_1', -sin),
		card('CD2_2', cos),
		...others,
	]);
	const { cutout } = await readArchive(file, 'field.fits');
	if (!cutout) throw new Error('not read');
	return cutout;
}

const chart = (others: Partial<Composition & { layout: 'findingChart' }> = {}): Composition => ({
	layout: 'findingChart',
	picture: linear(1000, { sizePixels: SIDE, enlargement: 'smooth' }),
	header: ['SN 2026abc'],
	target: { raDeg, decDeg },
	...others,
});
const list = STARS.map((star, i) => ({
	raDeg: star.raDeg,
	decDeg: star.decDeg,
	magnitude: 15 + i,
}));

describe('a finding chart', () => {
	it('is North up and East left, in black on white, with each star where it should be', async () => {
		// without offset stars, so that only the sky is on the picture
		const { frames } = compose([await field()], chart());
		const [{ width, data }] = frames;
		const margin = (width - SIDE) / 2;
		const darkness = (x: number, y: number) => 255 - data[4 * (y * width + x)];
		// the frame's first dark row below the header: the picture's top
		let top = 0;
		while (
			![0, 0.3, 0.5, 0.7].every(
				(part) => darkness(margin + Math.round(part * (SIDE - 1)), top) > 200,
			)
		)
			top++;
		expect(Array.from(data.subarray(0, 4))).toEqual([255, 255, 255, 255]);
		const scale = (60 * FIELD) / SIDE;
		for (const { angle, arcsec } of [
			{ angle: 30, arcsec: 100 },
			{ angle: 170, arcsec: 60 },
			{ angle: 265, arcsec: 130 },
		]) {
			const turn = (angle * Math.PI) / 180;
			const x = margin + SIDE / 2 - 0.5 - (arcsec * Math.sin(turn)) / scale;
			const y = top + SIDE / 2 - 0.5 - (arcsec * Math.cos(turn)) / scale;
			let [sum, sumX, sumY] = [0, 0, 0];
			for (let row = Math.round(y) - 7; row <= y + 7; row++)
				for (let column = Math.round(x) - 7; column <= x + 7; column++) {
					sum += darkness(column, row);
					sumX += darkness(column, row) * column;
					sumY += darkness(column, row) * row;
				}
			expect(Math.hypot(sumX / sum - x, sumY / sum - y)).toBeLessThan(0.1);
		}
	});

	it('tells the way from each star to the target', async () => {
		const { chart: numbers } = compose([await field()], chart({ stars: list }));
		expect(numbers?.stars.map(({ label }) => label)).toEqual(['S1', 'S2', 'S3']);
		for (const [i, { angle, arcsec }] of [
			{ angle: 30, arcsec: 100 },
			{ angle: 170, arcsec: 60 },
			{ angle: 265, arcsec: 130 },
		].entries()) {
			const star = numbers?.stars[i];
			const turn = (angle * Math.PI) / 180;
			expect(star?.fromTargetEastArcsec).toBeCloseTo(arcsec * Math.sin(turn), 3);
			expect(star?.fromTargetNorthArcsec).toBeCloseTo(arcsec * Math.cos(turn), 3);
			// the way back differs by the turn of North between both
			expect(star?.toTargetEastArcsec).toBeCloseTo(-arcsec * Math.sin(turn), 0);
			expect(star?.separationArcsec).toBeCloseTo(arcsec, 6);
			expect(star?.positionAngleDeg).toBeCloseTo(angle, 6);
			expect(star?.isOnChart).toBe(true);
		}
		expect(numbers?.notes).toEqual([]);
	});

	it('says so when it has no offsets, when stars lie outside and when the image is too small', async () => {
		const none = compose([await field()], chart()).chart;
		expect(none?.notes).toEqual(['There are no offset stars: the chart has no offsets.']);
		const stars = [...list, { raDeg: raDeg + 0.2, decDeg }];
		const narrow = compose([await field({ ...CAMERA, scaleArcsec: 0.3 })], chart({ stars })).chart;
		expect(narrow?.stars[3].isOnChart).toBe(false);
		expect(narrow?.notes.join(' ')).toMatch(
			/Outside the chart: S4.*The image covers 1\d % of the chart; .* an image of at least 5′/,
		);
	});

	it('does not take what lies beyond a small image for missing pixels', async () => {
		const small = compose([await field({ ...CAMERA, scaleArcsec: 0.3 })], chart());
		expect(small.panels[0].warnings).toEqual([]);
	});

	it('marks the source of the image when no target is given', async () => {
		const { chart: numbers } = compose([await field()], chart({ target: undefined }));
		expect(numbers?.target.raDeg).toBeCloseTo(raDeg, 9);
		expect(numbers?.target.decDeg).toBeCloseTo(decDeg, 9);
	});

	it.each([1.9, 10.1, NaN, -5])('refuses a field of %p arcminutes', async (fieldArcmin) => {
		const cutout = await field();
		expect(() => compose([cutout], chart({ fieldArcmin }))).toThrow(OptionError);
	});

	it('refuses an image without coordinates, or of another place', async () => {
		expect(() => compose([arrayOf(9, 9, (x) => x)], chart())).toThrow('no sky coordinates');
		const cutout = await field();
		const target = { raDeg: raDeg + 10, decDeg };
		expect(() => compose([cutout], chart({ target }))).toThrow('does not show the field');
	});

	it('is a PNG for a page 19 cm wide, which can be drawn again from its recipe', async () => {
		const cutout = await field();
		const { bytes } = await renderPicture([cutout], chart({ stars: list }));
		const { width } = decode(bytes);
		const resolution = readChunks(bytes).find(({ type }) => type === 'pHYs');
		const perMeter = Buffer.from(resolution?.data ?? []).readUInt32BE(0);
		expect(width / perMeter).toBeCloseTo(0.1905, 2);
		const again = await renderPicture([cutout], recipeInPng(bytes));
		expect(Buffer.compare(again.bytes, bytes)).toBe(0);
	});
});

describe('a list of offset stars', () => {
	it.each<[string, unknown]>([
		['objects', [{ ra: 150.5, dec: -2, mag: 15.25, name: 'A' }]],
		['their text', '[{"ra": 150.5, "dec": -2, "mag": 15.25, "name": "A"}]'],
		['texts in them', [{ ra: '10:02:00', dec: '-02:00:00', mag: '15.25', name: ' A ' }]],
		['names of other lists', [{ raDeg: 150.5, decDeg: -2, magnitude: 15.25, id: 'A' }]],
		['columns of Gaia', [{ RA_ICRS: 150.5, DE_ICRS: -2, Gmag: 15.25, designation: 'A' }]],
	])('is read from %s', (_, given) => {
		expect(readOffsetStars(given)).toEqual([
			{ raDeg: 150.5, decDeg: -2, magnitude: 15.25, name: 'A' },
		]);
	});

	it.each([[''], ['[]'], [[]], [null], [undefined], ['null']])('may be empty: %p', (given) => {
		expect(readOffsetStars(given)).toEqual([]);
	});

	it.each<[unknown, string]>([
		['[{"ra": 1', 'not valid JSON'],
		['{"ra": 1, "dec": 2}', 'is not a list'],
		[7, 'is not a list'],
		[[{ ra: 1 }], 'Star 1 of the list has no dec'],
		[[{ ra: 1, dec: 2 }, 5], 'Star 2 of the list is not an object'],
		[[{ ra: 1, dec: 95 }], 'dec of star 1'],
		[Array.from({ length: 21 }, () => ({ ra: 1, dec: 2 })), 'room for 20'],
	])('is refused in a sentence: %p', (given, sentence) => {
		expect(() => readOffsetStars(given)).toThrow(sentence);
	});
});
