/** What is wrong with a detection, for its row and its pictures alike. */
export interface Dirt {
	/** Where the light stands, seen from its place in the template: arcsec to the East and North. */
	readonly shiftArcsec: readonly [east: number, north: number];
	/** A spot next to the source that the subtraction has left, in the middle of a merged footprint. */
	readonly spot: { readonly dx: number; readonly dy: number; readonly flux: number } | null;
	/** Light above and below the template in one footprint. */
	readonly isDipole: boolean;
	/** The centroid failed, hence the photometry is flagged too; its errors may be missing. */
	readonly centroid: 'good' | 'failed' | 'peak';
	/** No shape could be measured: trail and extendedness are missing. */
	readonly isShapeless: boolean;
	/** Columns of flags that are true. */
	readonly flags: readonly string[];
	/** Real/bogus score. */
	readonly reliability: number;
}
