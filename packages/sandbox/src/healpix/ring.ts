/** A direction: colatitude and longitude in radians. */
export interface Direction {
	readonly theta: number;
	readonly phi: number;
}

/**
 * Number of the HEALPix pixel that holds a direction, in the RING scheme.
 *
 * Górski et al. 2005 (ApJ 622, 759), section 4.1, in the form of healpix_base's `loc2pix`. Not from the package
 * @hscmap/healpix: its 1.4.12 puts a pixel boundary of healpy's documentation (nside 16, θ = φ = π/2) into 1456, not 1520.
 *
 * @param nside - Pixels along the side of each of the twelve base pixels.
 */
export function pixelOfDirection(nside: number, { theta, phi }: Direction): number {
	const z = Math.cos(theta);
	const quarter = (((phi / (Math.PI / 2)) % 4) + 4) % 4;
	if (Math.abs(z) <= 2 / 3) {
		const ascending = Math.floor(nside * (0.5 + quarter - 0.75 * z));
		const descending = Math.floor(nside * (0.5 + quarter + 0.75 * z));
		const ring = nside + 1 + ascending - descending;
		const shift = 1 - (ring & 1);
		const column = (ascending + descending - nside + shift + 1) >> 1;
		const inRing = ((column % (4 * nside)) + 4 * nside) % (4 * nside);
		return 2 * nside * (nside - 1) + (ring - 1) * 4 * nside + inRing;
	}
	const fraction = quarter - Math.floor(quarter);
	const edge = nside * Math.sqrt(3 * (1 - Math.abs(z)));
	const [rising, falling] = [Math.floor(fraction * edge), Math.floor((1 - fraction) * edge)];
	const ring = rising + falling + 1;
	const column = Math.floor(quarter * ring) % (4 * ring);
	return z > 0
		? 2 * ring * (ring - 1) + column
		: 12 * nside * nside - 2 * ring * (ring + 1) + column;
}

/** The direction of a pixel's center in the RING scheme (ibid., equations 2 to 9). */
export function directionOfPixel(nside: number, pixel: number): Direction {
	const count = 12 * nside * nside;
	const cap = 2 * nside * (nside - 1);
	if (pixel < cap || pixel >= count - cap) {
		const fromPole = pixel < cap ? pixel : count - 1 - pixel;
		const ring = Math.floor((1 + Math.sqrt(1 + 2 * fromPole)) / 2);
		const inRing = fromPole - 2 * ring * (ring - 1);
		const z = 1 - ring ** 2 / (3 * nside ** 2);
		const column = pixel < cap ? inRing : 4 * ring - 1 - inRing;
		const phi = ((column + 0.5) * Math.PI) / (2 * ring);
		return { theta: Math.acos(pixel < cap ? z : -z), phi };
	}
	const index = pixel - cap;
	const ring = Math.floor(index / (4 * nside)) + nside;
	const shift = (ring + nside) % 2 === 0 ? 0.5 : 0;
	const phi = (((index % (4 * nside)) + shift) * Math.PI) / (2 * nside);
	return { theta: Math.acos(((2 * nside - ring) * 2) / (3 * nside)), phi };
}

/** Same, of a position in degrees. */
export function pixelAt(nside: number, ra: number, dec: number): number {
	return pixelOfDirection(nside, {
		theta: ((90 - dec) * Math.PI) / 180,
		phi: (ra * Math.PI) / 180,
	});
}

/** Position of a pixel's center in degrees. */
export function pixelCenter(nside: number, pixel: number): { ra: number; dec: number } {
	const { theta, phi } = directionOfPixel(nside, pixel);
	return { ra: (phi * 180) / Math.PI, dec: 90 - (theta * 180) / Math.PI };
}
