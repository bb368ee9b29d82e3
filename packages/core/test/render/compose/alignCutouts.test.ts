import { separationDeg } from '../../fits/support/sphere';
import { pixelToSky } from '../../../src/fits';
import { ImageError } from '../../../src/errors';
import { compose, type Cutout } from '../../../src/render';
import { alignCutouts } from '../../../src/render/compose/alignCutouts';
import { gnomonic } from '../../fits/support/sphere';
import { thrownBy } from '../../image/support/thrownBy';
import { linear } from '../support/looks';
import { centroid } from '../support/pixels';
import { arrayOf, cutoutOf, type Pointing, POINTING, starAt } from '../support/skies';

const { raDeg, decDeg } = POINTING;
/** 1.7″ away from the source, so that only the right turn brings it to the right place. */
const star = starAt(raDeg, decDeg, 63, 1.7);

/** Visits of one object: turned, of other sizes, other scales, each with its own idea of the source. */
const VISITS: readonly Pointing[] = [
	{ ...POINTING, northDeg: 12, width: 36, height: 36, crpix: [18.2, 19.1] },
	{ ...POINTING, northDeg: 41.6, width: 45, height: 45, crpix: [22.7, 22.4] },
	{ ...POINTING, northDeg: -155.9, width: 38, height: 52, crpix: [20, 26.5] },
	{ ...POINTING, northDeg: 97, width: 61, height: 40, crpix: [30.3, 21], scaleArcsec: 0.17 },
	{ ...POINTING, northDeg: -30, mirrored: true, width: 40, height: 40, crpix: [20.5, 20.5] },
	{ ...POINTING, raDeg: raDeg + 1e-4, decDeg: decDeg - 5e-5, northDeg: 200, width: 50, height: 50 },
];
const visits = (): Cutout[] => VISITS.map((pointing) => cutoutOf(pointing, [star]));

/** Where the star must lie on a North-up grid about the first visit's source, row 0 on top. */
function expectedAt(side: number) {
	const { xi, eta } = gnomonic(raDeg, decDeg, star.raDeg, star.decDeg);
	const scaleDeg = VISITS[0].scaleArcsec / 3600;
	return { x: (side - 1) / 2 - xi / scaleDeg, y: (side - 1) / 2 - eta / scaleDeg };
}

describe.each([
	['nearest', 0.35],
	['smooth', 0.15],
] as const)('a star at a known place, enlargement %s', (enlargement, tolerance) => {
	it('lies on the same pixel of every frame, North up', () => {
		const picture = linear(1000, { orientation: 'northUp', enlargement, noData: [0, 0, 0, 255] });
		const { frames } = compose(visits(), { layout: 'blink', picture });
		// The widest: 61 columns of 0.17″ are 51.85 pixels of 0.2″, the tallest has 52.
		const expected = expectedAt(52);
		expect(frames).toHaveLength(VISITS.length);
		for (const frame of frames) {
			expect(frame).toMatchObject({ width: 52, height: 52 });
			const found = centroid(frame);
			expect(Math.abs(found.x - expected.x)).toBeLessThan(tolerance);
			expect(Math.abs(found.y - expected.y)).toBeLessThan(tolerance);
		}
	});

	it('lies on the same pixel in red, green and blue, however the bands are turned', () => {
		const bands = visits().slice(1, 4);
		const { frames } = compose(bands, {
			layout: 'rgb',
			noData: [0, 0, 0, 255],
			enlargement,
			stretch: 1000,
			q: 0.1,
		});
		const scaleDeg = VISITS[1].scaleArcsec / 3600;
		const { xi, eta } = gnomonic(raDeg, decDeg, star.raDeg, star.decDeg);
		const middle = (frames[0].width - 1) / 2;
		for (const channel of [0, 1, 2] as const) {
			const found = centroid(frames[0], channel, 30);
			expect(Math.abs(found.x - (middle - xi / scaleDeg))).toBeLessThan(tolerance);
			expect(Math.abs(found.y - (middle - eta / scaleDeg))).toBeLessThan(tolerance);
		}
	});

	it('lies in a color picture as stored where the first band has it', () => {
		const bands = visits().slice(0, 3);
		const { frames } = compose(bands, {
			layout: 'rgb',
			noData: [0, 0, 0, 255],
			orientation: 'stored',
			enlargement,
			stretch: 1000,
			q: 0.1,
		});
		expect(frames[0]).toMatchObject({ width: 36, height: 36 });
		const alone = compose(bands.slice(0, 1), { layout: 'single', picture: linear(1000) });
		const expected = centroid(alone.frames[0]);
		for (const channel of [0, 1, 2] as const) {
			const found = centroid(frames[0], channel, 30);
			expect(Math.abs(found.x - expected.x)).toBeLessThan(tolerance + 0.1);
			expect(Math.abs(found.y - expected.y)).toBeLessThan(tolerance + 0.1);
		}
	});
});

describe('alignCutouts', () => {
	it('centers the grid on the source of the first, North up and East left', () => {
		const [first] = alignCutouts(visits(), 'northUp');
		const { wcs } = first;
		if (!wcs) throw new Error('no wcs');
		const middle = pixelToSky(wcs, 25.5, 25.5);
		expect(separationDeg(middle.raDeg, middle.decDeg, raDeg, decDeg) * 3600).toBeLessThan(1e-6);
		expect(pixelToSky(wcs, 25.5, 30).decDeg).toBeGreaterThan(middle.decDeg);
		expect(pixelToSky(wcs, 20, 25.5).raDeg).toBeGreaterThan(middle.raDeg);
	});

	it('turns variance with the image, leaves the PSF, and never mixes mask bits', () => {
		const bits = (x: number, y: number) => ((x * y) % 2 === 0 ? 1 : 4096);
		const [plain] = visits();
		const masked = { ...plain, mask: arrayOf(36, 36, bits).grid };
		const [aligned] = alignCutouts([masked], 'northUp', 'bilinear');
		expect(aligned.variance).toMatchObject({ width: 36, height: 36 });
		expect(aligned.psf?.data).toEqual(plain.psf?.data);
		const values = new Set(aligned.mask?.data.filter((value) => !Number.isNaN(value)));
		expect([...values].sort()).toEqual([1, 4096]);
	});

	it('names the cutout that has no sky coordinates', () => {
		const error = thrownBy(() =>
			compose([...visits(), arrayOf(9, 9, (x) => x)], {
				layout: 'filmStrip',
				picture: linear(10, { orientation: 'northUp' }),
			}),
		);
		expect(error).toBeInstanceOf(ImageError);
		expect(error).toMatchObject({
			message:
				'"b:cutoutScience" can\'t be resampled onto one grid with the others: it has no sky coordinates',
			advice:
				'Use the FITS files of the cutouts (arrays have no coordinates), or the orientation As Stored.',
		});
	});
});
