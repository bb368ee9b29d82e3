import type { Composition, Cutout, PictureFile, PictureFormat } from '@fink/core';

/** A picture of the gallery: what it shows, how it is made. */
export type GalleryPicture = CutoutPicture | CurvePicture;

/** One that Render Light Curve makes. */
export interface CurvePicture {
	/** File name without extension. */
	readonly name: string;
	readonly caption: string;
	readonly render: () => PictureFile;
	/** Settings of the node that differ from its defaults. */
	readonly settings: string;
}

/** One that Render Cutout makes. */
export interface CutoutPicture {
	/** File name without extension. */
	readonly name: string;
	readonly caption: string;
	readonly cutouts: readonly Cutout[];
	readonly composition: Composition;
	/** @default 'png' */
	readonly format?: PictureFormat;
	/** Settings of the node that the composition does not tell, e.g. `Red, Green, Blue: i,r,g`. */
	readonly settings?: string;
}

/** Pictures that belong together, side by side in the page. */
export interface GallerySection {
	readonly title: string;
	/** One or two sentences above the pictures. */
	readonly text: string;
	/** Pictures in one row of the page. */
	readonly columns: number;
	readonly pictures: readonly GalleryPicture[];
}
