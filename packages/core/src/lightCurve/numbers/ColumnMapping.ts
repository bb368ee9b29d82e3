/** Units that a flux column may have, and how many nJy one is. */
export const FLUX_UNITS = { nJy: 1, µJy: 1e3, mJy: 1e6, Jy: 1e9 } as const;

/** One of FLUX_UNITS. */
export type FluxUnit = keyof typeof FLUX_UNITS;

/** `auto` takes numbers above 2400000.5 for Julian dates and all others for Modified Julian Dates. */
export type TimeFormat = 'auto' | 'jd' | 'mjd';

/** Scale of the times. */
export type TimeScale = 'tai' | 'utc';

/**
 * Which columns of other surveys' tables hold what a light curve needs. Columns that are not named are found by
 * their usual names.
 */
export interface ColumnMapping {
	readonly time?: string;
	/** @default 'auto' */
	readonly timeFormat?: TimeFormat;
	/** @default 'tai' */
	readonly timeScale?: TimeScale;
	/** Band as text (`r`, `ztfr`, `LSST_r`), or ZTF's filter number 1 (g), 2 (r), 3 (i). */
	readonly band?: string;
	/** Flux of the quantity that is drawn. */
	readonly flux?: string;
	readonly fluxError?: string;
	/** @default 'nJy' */
	readonly fluxUnit?: FluxUnit;
	/** AB magnitude, used if a row has no flux. */
	readonly magnitude?: string;
	readonly magnitudeError?: string;
	/** Column that marks forced photometry: true, 1, yes, forced, or any id. */
	readonly forced?: string;
	/** Id of the measurement. */
	readonly id?: string;
	/** Id of the object. */
	readonly object?: string;
}
