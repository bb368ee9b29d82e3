/** Significance of the two sides of a difference, in units of the flux error; neither is below 0. */
export interface Lobes {
	readonly positive: number;
	readonly negative: number;
}

/**
 * The highest and the deepest point of a detection image (the difference convolved with the PSF) where a
 * star has changed by `snr` and moved a little. Along the way of the star that image is
 * (snr + b v) exp(−v² / 2) for a Gaussian PSF of width σ, with v in units of √2 σ and
 * b = flux · shift / (√2 σ · error); its extremes are at b v² + snr · v − b = 0.
 *
 * @param snr - Flux of the difference at the middle over its error, signed.
 * @param b - Strength of the shift, 0 or more.
 */
export function dipoleLobes(snr: number, b: number): Lobes {
	if (b === 0) return { positive: Math.max(0, snr), negative: Math.max(0, -snr) };
	const root = Math.sqrt(snr * snr + 4 * b * b);
	const [top, bottom] = [(root - snr) / (2 * b), (-root - snr) / (2 * b)];
	return { positive: heightAt(top, b), negative: -heightAt(bottom, b) };
}

function heightAt(v: number, b: number): number {
	return (b / v) * Math.exp((-v * v) / 2);
}
