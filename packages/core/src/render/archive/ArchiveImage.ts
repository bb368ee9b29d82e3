import type { RgbaRaster } from '../../grid';
import type { Cutout } from '../Cutout';

/** An image of another survey, to be drawn next to the cutouts of an alert. */
export interface ArchiveImage {
	/** What error sentences call it: the file's name. */
	readonly name: string;
	/** What its panel is called: the survey, or what the user wrote. */
	readonly label: string;
	/** Of a FITS file. */
	readonly cutout?: Cutout;
	/** Of a PNG or JPEG file. */
	readonly picture?: RgbaRaster;
	/** Why there is neither, in a sentence. */
	readonly failure?: string;
}

/** What the JSON says about it. */
export interface ArchiveNumbers {
	readonly kind: 'Archive';
	readonly name: string;
	readonly label: string;
	/** Whether its center, scale and orientation are the same as in the other panels. */
	readonly isAligned: boolean;
	/** Why it is drawn as it came, in a sentence. */
	readonly notAligned?: string;
	/** Why there is no picture, in a sentence. */
	readonly error?: string;
	/** Part of the panel that it covers with data, 0 to 1. */
	readonly coveredFraction?: number;
	/** Where the alert's source lies on it, 0-based, row 0 at the bottom. */
	readonly sourcePosition?: { readonly x: number; readonly y: number };
	readonly [number: string]: unknown;
}
