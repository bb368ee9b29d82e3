import type { Choice } from '../choice';

interface ApiStretchChoice extends Choice {
	/** Whether the documentation of the API names it. */
	readonly isDocumented: boolean;
	/** Whether it is another name of one in the list. */
	readonly isAlias?: boolean;
}

/** Every value of the API's argument `stretch` that its server accepts. */
export const API_STRETCHES = [
	{ name: 'sigmoid', title: 'Sigmoid', isDocumented: true },
	{ name: 'linear', title: 'Linear', isDocumented: true },
	{ name: 'sqrt', title: 'Square Root', isDocumented: true },
	{ name: 'power', title: 'Power', isDocumented: true },
	{ name: 'log', title: 'Log', isDocumented: true },
	{ name: 'asinh', title: 'Asinh', isDocumented: false },
	{ name: 'arcsinh', title: 'Asinh', isDocumented: false, isAlias: true },
	{ name: 'sinh', title: 'Sinh', isDocumented: false },
] as const satisfies readonly ApiStretchChoice[];

/** A value of the API's argument `stretch`. */
export type ApiStretch = (typeof API_STRETCHES)[number]['name'];

/** Every value of the API's argument `convolution_kernel`. */
export const CONVOLUTION_KERNELS = [
	{ name: 'gauss', title: 'Gauss', description: 'Gaussian with a sigma of 1 pixel' },
	{ name: 'box', title: 'Box', description: 'Weighted mean over 3 × 3 pixels' },
] as const satisfies readonly Choice[];

/** A value of the API's argument `convolution_kernel`. */
export type ConvolutionKernel = (typeof CONVOLUTION_KERNELS)[number]['name'];
