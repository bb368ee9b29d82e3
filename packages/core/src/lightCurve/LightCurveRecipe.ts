import type { ThemeName } from '../render';
import type { Quantity } from './numbers/Quantity';

/** Which part of the measurements is shown, and in which unit. */
export interface CurveChoice {
	/** @default 'differenceFlux' */
	readonly quantity?: Quantity;
	/** Only these bands. @default all that occur */
	readonly bands?: readonly string[];
	/** Only this many days up to the newest measurement. @default all */
	readonly lastDays?: number;
	/** In magnitudes: below this signal-to-noise a measurement is a limit. @default 3 */
	readonly limitSigma?: number;
	/** Folds times by this period in days. @default not folded */
	readonly periodDays?: number;
	/** Phase 0, MJD in TAI. @default the first point shown */
	readonly epochMjdTai?: number;
	/** diaSourceId of the alert to mark, or the newest detection. @default none */
	readonly highlight?: string;
	/** Whether rows of several diaObjectIds may form one curve: Rubin splits some transients. @default false */
	readonly severalObjects?: boolean;
}

/** All that makes a picture of a light curve from rows: plain data, written into the file. */
export interface LightCurveRecipe extends CurveChoice {
	/** Line above the plot. */
	readonly title?: string;
	/** Lines below the plot. */
	readonly caption?: readonly string[];
	/** Whether a line marks the first detection. @default true */
	readonly firstDetection?: boolean;
	/** @default 'light' */
	readonly theme?: ThemeName;
	/** 300 to 2000 pixels. @default 800 */
	readonly width?: number;
	/** 200 to 2000 pixels. @default five eighths of the width, more if narrow */
	readonly height?: number;
}

/** Highlights the newest detection that is shown. */
export const NEWEST = 'newest';
