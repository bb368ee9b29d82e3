import type { Color } from '../../draw';

/** A letter on a plate of its color, e.g. a band. */
export interface Chip {
	readonly text: string;
	readonly color: Color;
}

/** One line of a layout's text: one part at the left, one at the right. */
export interface TextRow {
	readonly left?: string;
	readonly right?: string;
	/** Before the right part. */
	readonly chip?: Chip;
	/** Font size in units: see `OverlaySizes`. @default 11 */
	readonly size?: number;
	/** @default false */
	readonly isBold?: boolean;
	/** Whether it is less important. @default false */
	readonly isFaint?: boolean;
	/** Colors from the lowest to the highest behind the right part, with a word or number at each end. */
	readonly key?: ColorKey;
	/** Whether the right part stands at the left, in a row that has no left part. @default false */
	readonly isLeft?: boolean;
}

/** What colors mean. */
export interface ColorKey {
	/** R, G, B, A of each color, the lowest first. */
	readonly colors: Uint8Array;
	readonly low: string;
	readonly high: string;
}
