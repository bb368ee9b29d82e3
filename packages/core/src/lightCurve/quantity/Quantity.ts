import type { LeadingBrightness } from '../../alert';
import type { Choice } from '../../choice';
import type { LightCurvePoint } from '../numbers/LightCurvePoint';
import type { Measurement } from '../numbers/Measurement';
import type { SourceColumn } from '../numbers/sourceColumns';

/** The image that a flux is measured on. */
export interface Light {
	readonly name: LeadingBrightness;
	/** Columns that hold the flux and its error. */
	readonly columns: readonly [flux: SourceColumn, error: SourceColumn];
	/** What a significantly negative flux means, as a label from the longest to the shortest. */
	readonly negativeLabels: readonly string[];
	/** The same in a sentence after "3 of 10 detections". */
	readonly negativeWords: string;
	/** Titles of the quantities that show negative fluxes. */
	readonly negativesShownBy: string;
}

/** How a flux becomes a value on the vertical axis. */
export interface Scale {
	/** Whether smaller values are brighter: then the axis points down. */
	readonly isMagnitude: boolean;
	/** Unit of values in numbers: nJy, or magnitudes on the AB system. */
	readonly unit: 'AB mag' | 'nJy';
	/**
	 * A measurement as a point; `undefined` when it has no value and no limit.
	 *
	 * @param limitSigma - In magnitudes, positive measurements below this signal-to-noise become limits.
	 */
	readonly pointOf: (measurement: Measurement, limitSigma: number) => LightCurvePoint | undefined;
}

/** What a light curve shows against time. */
export interface Quantity<Name extends string = string> extends Choice<Name>, Scale {
	readonly description: string;
	readonly light: Light;
	/** Title of the vertical axis, from the longest to the shortest: the first that fits is shown. */
	readonly axisTitles: (unit: string) => readonly string[];
}
