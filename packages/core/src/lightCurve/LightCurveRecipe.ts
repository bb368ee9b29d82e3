import type { ThemeName } from '../render';
import type { ColumnMapping } from './numbers/ColumnMapping';
import type { QuantityName } from './quantity';

/** Which part of the measurements is shown, and in which unit. */
export interface CurveChoice {
	/** @default 'differenceFlux' */
	readonly quantity?: QuantityName;
	/** Columns of rows that come from elsewhere. @default Rubin's and this package's names */
	readonly columns?: ColumnMapping;
	/** Only these bands. @default all that occur */
	readonly bands?: readonly string[];
	/** Only this many days up to the newest measurement. @default all */
	readonly lastDays?: number;
	/** In magnitudes: below this signal-to-noise, 3 or more, a positive measurement is a limit. @default 3 */
	readonly limitSigma?: number;
	/** Folds times by this period in days. @default not folded */
	readonly periodDays?: number;
	/** Phase 0, MJD in TAI. @default the first point shown */
	readonly epochMjdTai?: number;
	/** diaSourceId of the alert to mark, or the newest detection. @default none */
	readonly highlight?: string;
	/** How many detections the object has, where the rows do not say. @default as the rows say */
	readonly detectionsOfObject?: number;
	/** First detection of the object, MJD in TAI, where the rows do not say. @default as the rows say */
	readonly firstDetectionMjdTai?: number;
	/** Whether rows of several objects may form one curve: Rubin splits some transients. @default false */
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
