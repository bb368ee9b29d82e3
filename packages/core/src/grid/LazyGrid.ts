import type { Grid } from './Grid';

/** A grid whose pixels are decoded when `data` is first asked for: most pictures need one of its values. */
export class LazyGrid implements Grid {
	private decoded?: Float64Array;

	/**
	 * @param decode - Decodes all pixels, row by row from the bottom.
	 * @param valueAt - Decodes one pixel by its index in `data`.
	 */
	constructor(
		readonly width: number,
		readonly height: number,
		private readonly decode: () => Float64Array,
		readonly valueAt: (index: number) => number,
	) {}

	get data(): Float64Array {
		this.decoded ??= this.decode();
		return this.decoded;
	}
}

/** `grid.data[index]`, without decoding the whole of a {@link LazyGrid}. */
export function gridValue(grid: Grid, index: number): number {
	return grid instanceof LazyGrid ? grid.valueAt(index) : grid.data[index];
}
