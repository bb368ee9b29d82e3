import type { Pixels } from '@fink/kernel';
import type { Grid } from './Grid';

/** Pixels that are not decoded yet. */
export interface PixelSource {
	/** All of them, row by row from the bottom. */
	readonly decode: () => Float64Array;
	/** One of them, by its index in {@link Grid.data}. */
	readonly valueAt: (index: number) => number;
	/** All of them in a form that the kernel decodes by itself, if there is one. */
	readonly stored?: Pixels;
}

/**
 * A grid whose pixels are decoded when `data` is first read. Most pictures need a single value of the variance, and
 * only the kernel reads the image itself.
 */
export class LazyGrid implements Grid {
	private decoded?: Float64Array;
	private known?: PixelSource;

	/** @param findSource - Called once, when the first pixel is read. */
	constructor(
		readonly width: number,
		readonly height: number,
		private readonly findSource: () => PixelSource,
	) {}

	private get source(): PixelSource {
		this.known ??= this.findSource();
		return this.known;
	}

	get data(): Float64Array {
		this.decoded ??= this.source.decode();
		return this.decoded;
	}

	/** Its pixels for the kernel: `data` itself once it has been read, because its owner may have changed it. */
	get pixels(): Pixels {
		return this.decoded ?? this.source.stored ?? this.data;
	}

	/** `data[index]`. */
	valueAt(index: number): number {
		return this.decoded ? this.decoded[index] : this.source.valueAt(index);
	}
}

/** `grid.data[index]`, without decoding the whole of a {@link LazyGrid}. */
export function gridValue(grid: Grid, index: number): number {
	return grid instanceof LazyGrid ? grid.valueAt(index) : grid.data[index];
}

/** The pixels of a grid for the kernel, without decoding a {@link LazyGrid} first. */
export function gridPixels(grid: Grid): Pixels {
	return grid instanceof LazyGrid ? grid.pixels : grid.data;
}
