import type { ConvolutionKernel } from '../../alert';

/** Columns and rows of both kernels. */
export const KERNEL_SIZE = 5;

const CORNER = 0.002969016743950497;
const EDGE = 0.013306209891013651;
const ARM_END = 0.021938231279714643;
const DIAGONAL = 0.05963429543618014;
const NEIGHBOR = 0.09832033134884575;
const CENTER = 0.16210282163712664;

/**
 * Gaussian of sigma 1 pixel, sampled at pixel centers and normalized: the bits of
 * `Gaussian2DKernel(1, x_size=5, y_size=5)` after `normalize()` with numpy 2.2.
 */
// prettier-ignore
const GAUSS = Float64Array.of(
	CORNER, EDGE, ARM_END, EDGE, CORNER,
	EDGE, DIAGONAL, NEIGHBOR, DIAGONAL, EDGE,
	ARM_END, NEIGHBOR, CENTER, NEIGHBOR, ARM_END,
	EDGE, DIAGONAL, NEIGHBOR, DIAGONAL, EDGE,
	CORNER, EDGE, ARM_END, EDGE, CORNER,
);

/**
 * [1 2 1] ⊗ [1 2 1] / 16: what astropy makes of `Box2DKernel(1, x_size=5, y_size=5)` with its mode
 * `linear_interp`. It is neither the identity nor a mean over 5 × 5 pixels.
 */
// prettier-ignore
const BOX = Float64Array.of(
	0, 0, 0, 0, 0,
	0, 0.0625, 0.125, 0.0625, 0,
	0, 0.125, 0.25, 0.125, 0,
	0, 0.0625, 0.125, 0.0625, 0,
	0, 0, 0, 0, 0,
);

/** Weights of each kernel, row by row; both are symmetric. */
export const KERNEL_WEIGHTS: Readonly<Record<ConvolutionKernel, Float64Array>> = {
	gauss: GAUSS,
	box: BOX,
};
