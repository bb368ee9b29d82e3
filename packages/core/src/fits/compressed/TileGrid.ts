/** A tile's place in the image. */
export interface TilePlace {
	/** First pixel along each axis. */
	readonly from: readonly number[];
	/** Pixels along each axis: fewer than usual at the upper ends. */
	readonly size: readonly number[];
	/** Pixels in all. */
	readonly count: number;
}

/** How tiles cover an image; they are counted along the first axis first. FITS 4.0, 10.1.1. */
export class TileGrid {
	/** Tiles along each axis. */
	private readonly tiles: readonly number[];

	constructor(
		private readonly axes: readonly number[],
		private readonly tile: readonly number[],
	) {
		this.tiles = axes.map((length, i) => Math.ceil(length / tile[i]));
	}

	/** Tiles in all. */
	get count(): number {
		return this.tiles.reduce((all, tiles) => all * tiles, 1);
	}

	/** Where a tile stands. @param index - From 0, like the rows of the table. */
	place(index: number): TilePlace {
		const from: number[] = [];
		const size: number[] = [];
		let rest = index;
		let count = 1;
		this.tiles.forEach((tiles, i) => {
			const start = (rest % tiles) * this.tile[i];
			rest = Math.floor(rest / tiles);
			from.push(start);
			size.push(Math.min(this.tile[i], this.axes[i] - start));
			count *= size[i];
		});
		return { from, size, count };
	}

	/**
	 * The tiles with pixels of a plane, as a range of indices: the tiles of one layer are consecutive.
	 *
	 * @param plane - Pixel along each axis beyond the second.
	 */
	ofPlane(plane: readonly number[]): { readonly from: number; readonly to: number } {
		const perLayer = this.tiles[0] * (this.tiles[1] ?? 1);
		let layer = 0;
		for (let i = plane.length - 1; i >= 0; i--) {
			layer = layer * this.tiles[i + 2] + Math.floor(plane[i] / this.tile[i + 2]);
		}
		return { from: layer * perLayer, to: (layer + 1) * perLayer };
	}
}
