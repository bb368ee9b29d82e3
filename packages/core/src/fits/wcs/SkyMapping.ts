import type { Vector } from './rotations';

/** The whole way from pixels (0-based, row 0 at the bottom) to the sky and back, as exact as the file. */
export interface SkyMapping {
	/** Direction in ICRS; undefined where the image shows no sky. */
	readonly toSky: (x: number, y: number) => Vector | undefined;
	/** Undefined for places that the projection does not show. */
	readonly toPixel: (direction: Vector) => { readonly x: number; readonly y: number } | undefined;
}
