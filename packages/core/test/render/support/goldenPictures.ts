import { CUTOUT_KINDS, type CutoutKind } from '../../../src/alert';
import { readCutout, type Composition, type Cutout } from '../../../src/render';
import { linear, look, triplet } from './looks';
import { arrayOf, expose, type Pointing, POINTING, rubinFile, starAt } from './skies';

/** A picture that is compared, pixel by pixel, with the file of that name in test/golden. */
export interface GoldenPicture {
	readonly name: string;
	readonly cutouts: readonly Cutout[];
	readonly composition: Composition;
}

const { raDeg, decDeg } = POINTING;
const TILTED: Pointing = {
	...POINTING,
	northDeg: 34,
	width: 40,
	height: 40,
	crpix: [20.8, 20.35],
};

/** Whole numbers from −8 to 8 that look like noise: integer arithmetic, so the same on every machine. */
function grain(i: number, seed: number): number {
	const mixed = Math.imul(Math.imul(i + 7919 * seed, 0x9e3779b1) ^ (i >>> 3), 0x85ebca6b);
	return ((mixed >>> 16) % 17) - 8;
}

/** A transient beside a galaxy of three blobs, as one visit sees it. */
function visit(kind: CutoutKind, pointing: Pointing, peak: number, seed: number): Cutout {
	const galaxy = [
		starAt(raDeg, decDeg, 60, 1.4, 160),
		starAt(raDeg, decDeg, 50, 1.0, 110),
		starAt(raDeg, decDeg, 66, 1.9, 90),
	];
	const transient = starAt(raDeg, decDeg, 0, 0, peak);
	const stars = { Science: [...galaxy, transient], Template: galaxy, Difference: [transient] };
	const pixels = expose(pointing, stars[kind]).map((value, i) => value + grain(i, seed));
	return readCutout(rubinFile(pointing, pixels), `${seed}_cutout${kind}.fits`, kind);
}

const alert = () => CUTOUT_KINDS.map((kind, i) => visit(kind, TILTED, 400, i + 1));
const visits = () =>
	[90, 260, 400, 210, 120].map((peak, i) => {
		const side = 30 + 4 * i;
		const crpix = [side / 2 + 0.6, side / 2 + 0.2] as const;
		const pointing = { ...TILTED, northDeg: 34 + 71 * i, width: side, height: side, crpix };
		return visit('Science', pointing, peak, 10 + i);
	});

/** Every way of drawing once, small. */
export function goldenPictures(): GoldenPicture[] {
	const [science, template, difference] = alert();
	const all = { reticle: true, compass: true, scaleBar: true, label: true, colorBar: true };
	const single = (
		name: string,
		cutout: Cutout,
		picture = look({ sizePixels: 120 }, cutout.kind),
		others: Partial<Composition & { layout: 'single' }> = {},
	): GoldenPicture => ({
		name,
		cutouts: [cutout],
		composition: { layout: 'single', picture, ...others },
	});
	return [
		single('single-auto', science),
		single('single-everything', science, look({ sizePixels: 200 }), {
			overlays: { ...all, caption: ['g = 19.02 ± 0.01, 2″, Δt −3 d'] },
		}),
		single(
			'single-difference-north-up',
			difference,
			look({ sizePixels: 160, orientation: 'northUp' }, 'Difference'),
			{ overlays: { reticle: true, compass: true, colorBar: true }, theme: 'light' },
		),
		single('single-portal', science, look({ preset: 'finkPortal', sizePixels: 120 }), {
			overlays: { reticle: true, compass: true },
		}),
		single('single-api', science, look({ preset: 'finkApi' })),
		single('single-smooth', science, look({ sizePixels: 100, enlargement: 'smooth' })),
		single('single-signal-to-noise', science, look({ sizePixels: 120, plane: 'signalToNoise' }), {
			overlays: { colorBar: true },
		}),
		single(
			'single-no-data',
			arrayOf(12, 9, (x, y) => (x + y < 6 ? NaN : x * y)),
			linear(88, { sizePixels: 120 }),
			{ overlays: { reticle: true, label: 'ramp' } },
		),
		{
			name: 'triplet',
			cutouts: alert(),
			composition: {
				layout: 'triplet',
				pictures: triplet({ sizePixels: 150, orientation: 'northUp' }),
				overlays: { reticle: true, compass: true, scaleBar: true },
				header: ['170094456272322680', 'g band   S/N 400   2026-01-19 UTC'],
			},
		},
		{
			name: 'triplet-missing',
			cutouts: [science, template],
			composition: {
				layout: 'triplet',
				pictures: triplet({ sizePixels: 100 }),
				allowMissing: true,
				sharedLimits: true,
				overlays: { colorBar: true },
				theme: 'light',
			},
		},
		{
			name: 'film-strip',
			cutouts: visits(),
			composition: {
				layout: 'filmStrip',
				picture: look({ sizePixels: 90, orientation: 'northUp' }),
				captions: visits().map(({ name }) => [name.slice(0, 2)]),
				overlays: { reticle: true, scaleBar: true },
				columns: 3,
				header: ['Five visits'],
			},
		},
		{
			name: 'rgb',
			cutouts: visits().slice(0, 3),
			composition: {
				layout: 'rgb',
				sizePixels: 150,
				overlays: { compass: true, scaleBar: true, label: true },
			},
		},
	];
}
