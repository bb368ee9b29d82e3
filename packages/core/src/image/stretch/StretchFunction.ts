/**
 * A monotone function from [0, 1] onto [0, 1], applied to normalized pixels. NaN stays NaN.
 */
export interface StretchFunction {
	/** Stretched value of one pixel. */
	readonly forward: (x: number) => number;
	/** The x for which `forward(x)` is `y`: where a color bar puts its ticks. */
	readonly inverse: (y: number) => number;
	/** Stretches every value of the array in place. */
	readonly apply: (values: Float64Array) => void;
}
