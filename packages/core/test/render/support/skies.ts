import type { CutoutKind } from '../../../src/alert';
import { readCutout, type Cutout } from '../../../src/render';
import {
	card,
	dataBytes,
	float32Bytes,
	headerBytes,
	imageCards,
	joined,
} from '../../fits/support/fitsBytes';
import { destination, gnomonic } from '../../fits/support/sphere';

/** How a simulated camera looks at the sky: what a Rubin header says, in the words of an observer. */
export interface Pointing {
	readonly raDeg: number;
	readonly decDeg: number;
	/** Direction of North, degrees from up toward the left (row 0 at the bottom). */
	readonly northDeg: number;
	readonly scaleArcsec: number;
	readonly width: number;
	readonly height: number;
	/** 1-based, as CRPIX. */
	readonly crpix: readonly [number, number];
	/** East to the right of North instead of to the left. */
	readonly mirrored?: boolean;
}

export const POINTING: Pointing = {
	raDeg: 150.1,
	decDeg: -47.3,
	northDeg: 0,
	scaleArcsec: 0.2,
	width: 30,
	height: 30,
	crpix: [15.8, 15.35],
};

/** A source of light: place by angle and distance from some position, and height of its peak. */
export interface Star {
	readonly raDeg: number;
	readonly decDeg: number;
	readonly peak: number;
}

/** A star seen from (ra, dec) at `angleDeg` east of north, this many arcsec away. */
export function starAt(
	raDeg: number,
	decDeg: number,
	angleDeg: number,
	arcsec: number,
	peak = 1000,
): Star {
	return { ...destination(raDeg, decDeg, angleDeg, arcsec / 3600), peak };
}

/**
 * Where a position lies in the image, 0-based, row 0 at the bottom: by the gnomonic formulas of the
 * textbook and one turn, not by the matrices under test.
 */
export function placeOf(pointing: Pointing, raDeg: number, decDeg: number) {
	const { xi, eta } = gnomonic(pointing.raDeg, pointing.decDeg, raDeg, decDeg);
	const angle = (pointing.northDeg * Math.PI) / 180;
	const left = ((pointing.mirrored ? -xi : xi) * 3600) / pointing.scaleArcsec;
	const up = (eta * 3600) / pointing.scaleArcsec;
	return {
		x: pointing.crpix[0] - 1 - left * Math.cos(angle) - up * Math.sin(angle),
		y: pointing.crpix[1] - 1 - left * Math.sin(angle) + up * Math.cos(angle),
	};
}

/** What the camera records: Gaussian stars (σ 1.2 pixels of 0.2″) on a level background. */
export function expose(pointing: Pointing, stars: readonly Star[], background = 0): number[] {
	const sigma = 0.24 / pointing.scaleArcsec;
	const places = stars.map(({ raDeg, decDeg, peak }) => ({
		...placeOf(pointing, raDeg, decDeg),
		peak,
	}));
	return Array.from({ length: pointing.width * pointing.height }, (_, i) => {
		const [x, y] = [i % pointing.width, Math.floor(i / pointing.width)];
		return places.reduce(
			(sum, star) =>
				sum + star.peak * Math.exp(-((x - star.x) ** 2 + (y - star.y) ** 2) / (2 * sigma ** 2)),
			background,
		);
	});
}

/** A FITS file as Rubin writes it: PC matrix in degrees, no CTYPE, variance and PSF behind the image. */
export function rubinFile(
	pointing: Pointing,
	pixels: readonly number[],
	variance?: readonly number[],
): Uint8Array {
	const { width, height, raDeg, decDeg, crpix, northDeg, scaleArcsec, mirrored } = pointing;
	const scale = scaleArcsec / 3600;
	const [sin, cos] = [Math.sin((northDeg * Math.PI) / 180), Math.cos((northDeg * Math.PI) / 180)];
	const side = mirrored ? 1 : -1;
	const cards = [
		...imageCards(-32, [width, height]),
		card('BUNIT', "'nJy     '"),
		card('CRPIX1', crpix[0]),
		card('CRPIX2', crpix[1]),
		card('CRVAL1', raDeg),
		card('CRVAL2', decDeg),
		card('CDELT1', 1),
		card('CDELT2', 1),
		card('PC1_1', side * scale * cos),
		card('PC1_2', side * scale * sin),
		card('PC2_1', -scale * sin),
		card('PC2_2', scale * cos),
		card('CUNIT1', "'deg     '"),
		card('CUNIT2', "'deg     '"),
	];
	const psf = Array.from({ length: 81 }, (_, i) =>
		Math.exp(-(((i % 9) - 4) ** 2 + (Math.floor(i / 9) - 4) ** 2) / 4),
	);
	return joined(
		headerBytes(cards),
		dataBytes(float32Bytes(pixels)),
		headerBytes(imageCards(-32, [width, height], 'UNCERT')),
		dataBytes(float32Bytes(variance ?? pixels.map((value) => 25 + Math.abs(value) / 10))),
		headerBytes(imageCards(-32, [9, 9], 'PSFIMAGE')),
		dataBytes(float32Bytes(psf)),
	);
}

/** A cutout that has gone through a file. */
export function cutoutOf(
	pointing: Pointing,
	stars: readonly Star[],
	{
		kind = 'Science',
		name = `a_cutout${kind}.fits`,
		background = 0,
	}: { kind?: CutoutKind; name?: string; background?: number } = {},
): Cutout {
	return readCutout(rubinFile(pointing, expose(pointing, stars, background)), name, kind);
}

/** A cutout without a file: an array. */
export function arrayOf(
	width: number,
	height: number,
	valueAt: (x: number, y: number) => number,
	kind: CutoutKind = 'Science',
	name = `b:cutout${kind}`,
): Cutout {
	const data = Float64Array.from({ length: width * height }, (_, i) =>
		valueAt(i % width, Math.floor(i / width)),
	);
	return { name, kind, grid: { width, height, data } };
}
