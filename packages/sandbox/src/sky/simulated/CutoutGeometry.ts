/** How a cutout lies on the sky. */
export interface CutoutGeometry {
	/** The source in 1-based pixels of the cutout. */
	readonly crpix: readonly [x: number, y: number];
	readonly cutMin: readonly [x: number, y: number];
	/** PC1_1, PC1_2, PC2_1, PC2_2 in degrees per pixel: pixel offsets to (East, North). */
	readonly pc: readonly [number, number, number, number];
	/** Offset in pixels from the source of a point at (East, North) arcsec from it. */
	readonly toPixels: (eastArcsec: number, northArcsec: number) => readonly [dx: number, dy: number];
	/** Offset in arcsec (East, North) of a point given in pixels from the source. */
	readonly toSky: (dx: number, dy: number) => readonly [east: number, north: number];
}
