import {
	API_STRETCHES,
	type ApiStretch,
	COLORMAP_NAMES,
	CONVOLUTION_KERNELS,
	type ConvolutionKernel,
	finkApiRaster,
	FinkError,
	type Grid,
	paintFinkApi,
} from '@fink/core';
import { type Arguments, pythonFloat, ServerFailure } from '../http';
import { writePng } from '../png';
import type { RouteSettings } from './Route';

/**
 * The PNG as the server draws it, with its checks: what it does not know ends in an exception, `pmin` and
 * `pmax` are read and never used, a null stretch leaves the pixels unscaled.
 */
export function drawPng(grid: Grid, args: Arguments, { astropy8 }: RouteSettings): Uint8Array {
	const stretch = readStretch(args);
	if (stretch !== null && stretch !== 'sigmoid') {
		if (astropy8) throw new ServerFailure('astropy 8 removed min_cut and max_cut');
		for (const name of ['pmin', 'pmax']) pythonFloat(args.get(name) ?? false);
	}
	const convolutionKernel = readKernel(args);
	const colormap = readColormap(args);
	if (stretch === null) {
		const { width, height } = grid;
		const clean = { width, height, data: grid.data.map(nanToNum) };
		return writePng(paintFinkApi(clean, colormap, convolutionKernel));
	}
	try {
		return writePng(finkApiRaster(grid, { stretch, colormap, convolutionKernel }));
	} catch (error) {
		if (error instanceof FinkError) throw new ServerFailure(error.message);
		throw error;
	}
}

function readStretch(args: Arguments): ApiStretch | null {
	const value = args.has('stretch') ? args.get('stretch') : 'sigmoid';
	if (value === null) return null;
	const known = API_STRETCHES.find(({ name }) => name === value);
	if (known === undefined) throw new ServerFailure('unknown stretch');
	return known.name;
}

function readKernel(args: Arguments): ConvolutionKernel | undefined {
	if (!args.has('convolution_kernel')) return undefined;
	const value = args.get('convolution_kernel');
	const known = CONVOLUTION_KERNELS.find(({ name }) => name === value);
	if (known === undefined) throw new ServerFailure('unknown convolution kernel');
	return known.name;
}

function readColormap(args: Arguments): string | undefined {
	if (!args.has('colormap')) return undefined;
	const value = args.get('colormap');
	if (typeof value === 'string' && COLORMAP_NAMES.includes(value)) return value;
	throw new ServerFailure('matplotlib has no such colormap');
}

/** numpy's `nan_to_num`. */
function nanToNum(value: number): number {
	if (Number.isNaN(value)) return 0;
	return Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, value));
}
