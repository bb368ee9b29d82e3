import type { Dirt } from './Dirt';
import type { FluxErrors } from './fluxErrors';
import type { SimulatedObject } from './SimulatedObject';
import type { Visit } from './planVisits';

/** One alert: an object seen in one exposure, with everything that the row and the pictures share. */
export interface Detection {
	readonly diaSourceId: bigint;
	readonly object: SimulatedObject;
	readonly visit: Visit;
	readonly detector: number;
	/** Centroid on the detector in pixels, counted from 0. */
	readonly x: number;
	readonly y: number;
	/** Measured position, degrees. */
	readonly ra: number;
	readonly dec: number;
	/** Measured difference flux, nJy. */
	readonly psfFlux: number;
	readonly fluxErrors: FluxErrors;
	/** Significance with which it was detected, never negative. */
	readonly snr: number;
	/** What is wrong with it; null in a clean sky. */
	readonly dirt: Dirt | null;
	/** Flux of the point source itself in the template, nJy. */
	readonly templatePointFlux: number;
	/** Side of the cutouts in pixels. */
	readonly side: number;
	/** Side of the box around the footprint. */
	readonly bboxSize: number;
	readonly quirks: DetectionQuirks;
}

/** Rarities that real cutouts show. */
export interface DetectionQuirks {
	/** The template's PSF could not be computed: its file has two HDUs. */
	readonly lacksTemplatePsf: boolean;
	/** A block of the difference holds exact zeros. */
	readonly hasZeroBlock: boolean;
}

/** Size of a Rubin CCD in pixels. */
export const DETECTOR_SIZE = [4072, 4000] as const;

/** Parent pixel = this + FITS pixel; puts the source into the middle of the cutout. */
export function cutMinOf({ x, y, side }: Detection): readonly [number, number] {
	const start = (position: number): number =>
		side % 2 === 0 ? Math.floor(position) - side / 2 : Math.round(position) - (side + 1) / 2;
	return [start(x), start(y)];
}
