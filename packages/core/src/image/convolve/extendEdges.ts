import type { Grid } from '../../grid';

/** Pixels with a margin on every side. */
export interface Extended {
	/** Values per row. */
	readonly stride: number;
	readonly values: Float64Array;
}

/** A copy whose edge pixels are repeated outwards `margin` times: astropy's boundary `extend`. */
export function extendEdges({ width, height, data }: Grid, margin: number): Extended {
	const stride = width + 2 * margin;
	const values = new Float64Array(stride * (height + 2 * margin));
	for (let y = 0; y < height + 2 * margin; y++) {
		const source = Math.min(Math.max(y - margin, 0), height - 1) * width;
		const target = y * stride;
		values.fill(data[source], target, target + margin);
		values.set(data.subarray(source, source + width), target + margin);
		values.fill(data[source + width - 1], target + margin + width, target + stride);
	}
	return { stride, values };
}
