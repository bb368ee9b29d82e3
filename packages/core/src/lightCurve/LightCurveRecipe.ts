import type { ThemeName } from '../render';
import type { ColumnMapping } from './numbers/ColumnMapping';
import type { QuantityName } from './quantity';

/** Which measurements are shown, and in which unit. */
export interface CurveChoice {
	/** @default 'differenceFlux' */
	readonly quantity?: QuantityName;
	/** Column names of other surveys' rows. @default Rubin's and this package's names */
	readonly columns?: ColumnMapping;
	/** Only these bands. @default all that occur */
	readonly bands?: readonly string[];
	/** Only this many days up to the newest measurement. @default all */
	readonly lastDays?: number;
	/** Signal-to-noise, 3 or more, below which a positive measurement is a limit in magnitudes. @default 3 */
	readonly limitSigma?: number;
	/** Period in days to fold times by. @default not folded */
	readonly periodDays?: number;
	/** Phase 0, MJD in TAI. @default the first point shown */
	readonly epochMjdTai?: number;
	/** diaSourceId of the alert to mark, or NEWEST. @default none */
	readonly highlight?: string;
	/** How many detections the object has, if the rows do not say. @default as the rows say */
	readonly detectionsOfObject?: number;
	/** First detection of the object, MJD in TAI, if the rows do not say. @default as the rows say */
	readonly firstDetectionMjdTai?: number;
	/** Whether rows of several objects may form one curve: Rubin splits some transients. @default false */
	readonly severalObjects?: boolean;
}

/** Everything that turns rows into a picture of a light curve: plain data, written into the file. */
export interface LightCurveRecipe extends CurveChoice {
	/** Line above the plot. */
	readonly title?: string;
	/** Id of the object at the right of the title. @default none */
	readonly id?: string;
	/** Lines below the plot. */
	readonly caption?: readonly string[];
	/** Whether a line marks the first detection. @default true */
	readonly firstDetection?: boolean;
	/** @default 'light' */
	readonly theme?: ThemeName;
	/** 300 to 2000 pixels. @default 800 */
	readonly width?: number;
	/** 200 to 2000 pixels. @default three quarters of the width */
	readonly height?: number;
}

/** Value of `highlight` that marks the newest detection shown. */
export const NEWEST = 'newest';
