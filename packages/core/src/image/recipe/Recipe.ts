import type { ApiStretch, ConvolutionKernel } from '../../alert';
import type { Interval } from '../interval';
import type { Origin } from '../paint';
import type { Stretch } from '../stretch';

/** The treatment of astropy, DS9 and the portals: an interval, then a stretch. */
export interface StandardRecipe {
	readonly mode: 'standard';
	readonly interval: Interval;
	readonly stretch: Stretch;
	/** Smooths after the stretch. */
	readonly convolution?: ConvolutionKernel;
	/** matplotlib name; without it the picture is gray. */
	readonly colormap?: string;
	/** NaN in a separate color, or treated as the pixel value 0 (as in the Fink portal). @default 'noData' */
	readonly missing?: 'noData' | 'zero';
	/** @default 'lower' */
	readonly origin?: Origin;
}

/** What the Fink API's server really does; row 0 of the file on top. */
export interface FinkApiRecipe {
	readonly mode: 'finkApi';
	/** @default 'sigmoid' */
	readonly stretch?: ApiStretch;
	readonly convolution?: ConvolutionKernel;
	readonly colormap?: string;
}

/** What the Fink API's documentation says it does; row 0 of the file on top. */
export interface DocumentedRecipe {
	readonly mode: 'documented';
	/** @default 'sigmoid' */
	readonly stretch?: ApiStretch;
	/** @default 0.5 */
	readonly pmin?: number;
	/** @default 99.5 */
	readonly pmax?: number;
	readonly convolution?: ConvolutionKernel;
	readonly colormap?: string;
}

/** Everything that turns pixels into colors: plain data, enough to draw the same picture again. */
export type Recipe = StandardRecipe | FinkApiRecipe | DocumentedRecipe;
