import type { Galaxy, Scene, Star } from './Scene';
import type { CutoutGeometry } from './CutoutGeometry';
import { sersicProfile } from './sersic';

/** Taken out of the global once: inside jest every look at a global is slow. */
const { hypot } = Math;

/** Pixels drawn beyond each edge, so that light from outside is blurred in. */
const MARGIN = 10;

/**
 * The noise-free image of everything around an object, nJy per pixel, row 0 at the bottom: galaxies
 * sampled finely near their centers and blurred with the PSF, stars as the PSF itself.
 *
 * @param fluxOf - Flux of each thing in nJy.
 */
export function drawScene(
	scene: Scene,
	fluxOf: (thing: Galaxy | Star) => number,
	side: number,
	{ crpix, toPixels, toSky }: Pick<CutoutGeometry, 'crpix' | 'toPixels' | 'toSky'>,
	profile: (dx: number, dy: number) => number,
): Float64Array {
	const wide = side + 2 * MARGIN;
	const sharp = new Float64Array(wide * wide);
	const place = ({ eastArcsec, northArcsec }: Galaxy | Star): [number, number] => {
		const [dx, dy] = toPixels(eastArcsec, northArcsec);
		return [crpix[0] - 1 + dx, crpix[1] - 1 + dy];
	};
	for (const galaxy of scene) {
		if (galaxy.type !== 'galaxy') continue;
		const [column, row] = place(galaxy);
		addGalaxy(sharp, wide, galaxy, fluxOf(galaxy), [column + MARGIN, row + MARGIN], toSky);
	}
	const image = blur(sharp, wide, side, profile);
	for (const star of scene) {
		if (star.type === 'star') addPoint(image, side, place(star), fluxOf(star), profile);
	}
	return image;
}

/** Adds a point source at a 0-based position (column, row). */
export function addPoint(
	image: Float64Array,
	side: number,
	[column, row]: readonly [number, number],
	flux: number,
	profile: (dx: number, dy: number) => number,
): void {
	for (let y = 0; y < side; y++) {
		for (let x = 0; x < side; x++) image[y * side + x] += flux * profile(x - column, y - row);
	}
}

/** Adds the light of a galaxy that no atmosphere has blurred, at a 0-based position (column, row). */
export function addGalaxy(
	image: Float64Array,
	wide: number,
	galaxy: Galaxy,
	flux: number,
	[column, row]: readonly [number, number],
	toSky: CutoutGeometry['toSky'],
): void {
	const light = sersicProfile(galaxy);
	const pixelArea = 0.04;
	for (let y = 0; y < wide; y++) {
		for (let x = 0; x < wide; x++) {
			const [dx, dy] = [x - column, y - row];
			const offsets = subpixelsAt(hypot(dx, dy));
			let sum = 0;
			for (const offsetY of offsets) {
				for (const offsetX of offsets) sum += light(...toSky(dx + offsetX, dy + offsetY));
			}
			image[y * wide + x] += (flux * pixelArea * sum) / offsets.length ** 2;
		}
	}
}

/** Middles of the equal parts into which a pixel is cut along one axis, from its own middle. */
const [WHOLE, THIRDS, NINTHS] = [1, 3, 9].map((parts) =>
	Array.from({ length: parts }, (_, part) => (part + 0.5) / parts - 0.5),
);

/** How finely a pixel is sampled, by its distance from the galaxy's center in pixels. */
function subpixelsAt(distance: number): readonly number[] {
	if (distance < 2) return NINTHS;
	return distance < 6 ? THIRDS : WHOLE;
}

function blur(
	sharp: Float64Array,
	wide: number,
	side: number,
	profile: (dx: number, dy: number) => number,
): Float64Array {
	const kernel = new Float64Array((2 * MARGIN + 1) ** 2);
	let index = 0;
	for (let dy = -MARGIN; dy <= MARGIN; dy++) {
		for (let dx = -MARGIN; dx <= MARGIN; dx++) kernel[index++] = profile(dx, dy);
	}
	const image = new Float64Array(side * side);
	for (let y = 0; y < side; y++) {
		for (let x = 0; x < side; x++) {
			let sum = 0;
			let k = 0;
			for (let dy = 0; dy <= 2 * MARGIN; dy++) {
				const start = (y + dy) * wide + x;
				for (let dx = 0; dx <= 2 * MARGIN; dx++) sum += sharp[start + dx] * kernel[k++];
			}
			image[y * side + x] = sum;
		}
	}
	return image;
}
