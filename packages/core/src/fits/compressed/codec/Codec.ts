import type { FitsError } from '../../../errors';

/** A compressed tile and everything that a codec needs to know about it. */
export interface PackedTile {
	readonly bytes: Uint8Array;
	/** Pixels that must come out. */
	readonly count: number;
	/** Lengths of the tile along the axes of the image, the fastest first. */
	readonly size: readonly number[];
	/** ZBITPIX. */
	readonly bitpix: number;
	/** A parameter of the compression from ZNAMEi and ZVALi. @throws {FitsError} it is not a whole number. */
	readonly parameter: (name: string) => number | undefined;
	/** The error of a tile that cannot be unpacked. @param reason - What is wrong, e.g. `it ends too early`. */
	readonly damaged: (reason: string) => FitsError;
}

/** Whole numbers, or the bytes of big-endian values whose width is their length divided by the pixels. */
export type UnpackedTile = Int32Array | Uint8Array;

/** A way to compress tiles. FITS 4.0, 10.4. */
export interface Codec {
	/** Values of ZCMPTYPE, the usual one first. */
	readonly names: readonly string[];
	/** @throws {FitsError} the tile is damaged. */
	readonly unpack: (tile: PackedTile) => UnpackedTile;
}
