/** Which source pixels make one output pixel, and how much of each. */
export interface ResampleWeights {
	/** Source pixels per output pixel. */
	readonly taps: number;
	/** `outputs * taps` source indices, clamped to the edge. */
	readonly indices: Int32Array;
	/** `outputs * taps` weights; the weights of one output pixel sum to 1. */
	readonly weights: Float64Array;
}

/**
 * Catmull–Rom weights along one axis, widened where the picture shrinks so that no pixel is skipped.
 *
 * Pixel centers are half pixels, as in every viewer: output o covers source (o + ½)·from/to − ½. The
 * picture therefore stays where nearest-neighbor zoom and overlays have it.
 *
 * @see Keys 1981, "Cubic convolution interpolation for digital image processing", a = -1/2
 */
export function resampleWeights(from: number, to: number): ResampleWeights {
	const scale = Math.max(1, from / to);
	const reach = 2 * scale;
	const taps = Math.ceil(2 * reach) + 1;
	const indices = new Int32Array(to * taps);
	const weights = new Float64Array(to * taps);
	for (let output = 0; output < to; output++) {
		const center = ((output + 0.5) * from) / to - 0.5;
		const first = Math.ceil(center - reach);
		let sum = 0;
		for (let tap = 0; tap < taps; tap++) {
			const at = output * taps + tap;
			indices[at] = Math.min(from - 1, Math.max(0, first + tap));
			weights[at] = catmullRom((first + tap - center) / scale);
			sum += weights[at];
		}
		for (let tap = 0; tap < taps; tap++) weights[output * taps + tap] /= sum;
	}
	return { taps, indices, weights };
}

function catmullRom(signedDistance: number): number {
	const x = Math.abs(signedDistance);
	if (x < 1) return (1.5 * x - 2.5) * x * x + 1;
	if (x < 2) return ((-0.5 * x + 2.5) * x - 4) * x + 2;
	return 0;
}
