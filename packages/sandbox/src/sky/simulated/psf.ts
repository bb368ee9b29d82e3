/** Shape of the point-spread function in one image. */
export interface Psf {
	/** Full width at half maximum in pixels. */
	readonly fwhmPixels: number;
	/** 1 − minor/major axis. */
	readonly ellipticity: number;
	/** Direction of the major axis from +x, radians. */
	readonly angle: number;
}

/** Wings of a Moffat profile for atmospheric seeing (Trujillo et al. 2001, MNRAS 328, 977, give 4.765). */
const BETA = 4.765;

/** Side of the area over which light is counted: Rubin's kernels have 41 × 41 pixels. */
const NORM_RADIUS = 20;

/**
 * The Moffat profile of a PSF as a function of the distance from the source in pixels, so that the sum
 * over 41 × 41 pixels around a source is 1.
 */
export function psfProfile({
	fwhmPixels,
	ellipticity,
	angle,
}: Psf): (dx: number, dy: number) => number {
	const alpha = alphaOf(fwhmPixels);
	const stretch = Math.sqrt(1 - ellipticity);
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	const raw = (dx: number, dy: number): number => {
		const major = (dx * cos + dy * sin) * stretch;
		const minor = (dy * cos - dx * sin) / stretch;
		return (1 + (major * major + minor * minor) / (alpha * alpha)) ** -BETA;
	};
	let sum = 0;
	for (let dy = -NORM_RADIUS; dy <= NORM_RADIUS; dy++) {
		for (let dx = -NORM_RADIUS; dx <= NORM_RADIUS; dx++) sum += raw(dx, dy);
	}
	return (dx, dy) => raw(dx, dy) / sum;
}

/** Scale α of the Moffat profile in pixels. */
function alphaOf(fwhmPixels: number): number {
	return fwhmPixels / (2 * Math.sqrt(2 ** (1 / BETA) - 1));
}

/**
 * Effective number of pixels of an unweighted PSF fit, 1 / Σp²: with variance v in every pixel the fit's
 * variance is this times v. The integral over the Moffat profile, πα² (2β − 1) / (β − 1)².
 */
export function effectivePixels(fwhmPixels: number): number {
	return (Math.PI * alphaOf(fwhmPixels) ** 2 * (2 * BETA - 1)) / (BETA - 1) ** 2;
}

/** Share of a star's light in its brightest pixel, (β − 1) / πα². */
export function peakShare(fwhmPixels: number): number {
	return (BETA - 1) / (Math.PI * alphaOf(fwhmPixels) ** 2);
}

/**
 * Variance of an unweighted PSF fit from the photons of the source itself, per unit of variance that its
 * whole light has: Σp³ / (Σp²)², which is (2β − 1)² / ((β − 1) (3β − 1)) for the Moffat profile.
 */
export const OWN_LIGHT_SHARE = (2 * BETA - 1) ** 2 / ((BETA - 1) * (3 * BETA - 1));
