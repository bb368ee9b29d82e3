import type { Band } from '../../alert';

/** A flux in nJy and its error. */
export interface Flux {
	readonly fluxNjy: number;
	/** One standard deviation in nJy, above 0; `undefined` where none is given. */
	readonly errNjy?: number;
}

/** One row, read: a detection, or forced photometry at the object's position, which is independent of a detection. */
export interface Measurement {
	readonly kind: 'detection' | 'forced';
	/** diaSourceId or diaForcedSourceId; empty where the row has none. */
	readonly id: string;
	/** Middle of the exposure, MJD in TAI. */
	readonly mjdTai: number;
	readonly band: Band;
	/** PSF flux on the difference or on the science image, as the curve asks for. */
	readonly flux: Flux;
}
