import type { AlertCaption, CutoutKind, StripCaption } from '../../alert';
import type { Choice } from '../../choice';
import type { SkyPosition } from '../../fits';
import type { Interpolation, Rgba } from '../../image';
import type { OffsetStar } from '../chart';
import type { Overlays } from '../overlays';
import type { PictureRecipe } from '../PictureRecipe';
import type { ThemeName } from '../ThemeName';

/** What every layout may have. */
interface Common {
	readonly overlays?: Overlays;
	/** Colors of what surrounds the pictures. @default 'dark' */
	readonly theme?: ThemeName;
}

/** One cutout, one picture. */
export interface SingleComposition extends Common {
	readonly layout: 'single';
	readonly picture: PictureRecipe;
}

/** Science, Template and Difference side by side, or in two rows. */
export interface TripletComposition extends Common {
	readonly layout: 'triplet' | 'square';
	readonly pictures: Readonly<Record<CutoutKind, PictureRecipe>>;
	/** Science and Template with the limits of both together; the Difference keeps its own. @default false */
	readonly sharedLimits?: boolean;
	/** A missing kind becomes a labeled empty panel instead of an error. @default false */
	readonly allowMissing?: boolean;
	/** Lines above the panels, in place of what `about` says. */
	readonly header?: readonly string[];
	/** What the picture says about its alert. @default nothing */
	readonly about?: AlertCaption;
}

/** Everything that can be done with a visit that has no image, or one with a different size. */
export const FAILED_VISITS = [
	{ name: 'empty', title: 'Empty Panel', description: 'Show a panel that says why' },
	{ name: 'leaveOut', title: 'Leave Out', description: 'Draw only the other visits' },
	{ name: 'fail', title: 'Fail', description: 'Stop with an error instead of a picture' },
] as const satisfies readonly Choice[];

/** What is done with a visit that has no image, or one with a different size. */
export type FailedVisits = (typeof FAILED_VISITS)[number]['name'];

/** Visits of one object. */
interface Visits extends Common {
	readonly picture: PictureRecipe;
	/** By visit: why it has no cutout, `null` where the next cutout stands. @default all have one */
	readonly gaps?: ReadonlyArray<string | null>;
	/** @default 'fail' */
	readonly failedVisits?: FailedVisits;
}

/** Many visits of one object in the order given, with shared limits. */
export interface FilmStripComposition extends Visits {
	readonly layout: 'filmStrip';
	/** Lines below each panel, by visit. */
	readonly captions?: ReadonlyArray<readonly string[]>;
	/** Index of the visit that is marked as the one in question. @default none */
	readonly marked?: number;
	/** Panels in one row. @default 4; 2 for up to four visits, 3 for five and six */
	readonly columns?: number;
	/** The band of each visit, drawn before its first line, by visit. @default none */
	readonly bands?: ReadonlyArray<string | null>;
	/** Lines above the panels, in place of what `about` says. */
	readonly header?: readonly string[];
	/** What the picture says about its object. @default nothing */
	readonly about?: StripCaption;
}

/** The cutouts one after another, with shared limits. */
export interface BlinkComposition extends Visits {
	readonly layout: 'blink';
	/** Lines along the bottom of each frame, by visit. */
	readonly captions?: ReadonlyArray<readonly string[]>;
	/** How long each frame stands. @default 500 */
	readonly frameMs?: number;
	/**
	 * How pixels are taken when North up brings all frames onto one grid: `nearest` keeps values, but what stands
	 * still may jump by half a pixel. @default 'bilinear', for masks 'nearest'
	 */
	readonly alignment?: Interpolation;
}

/** Three bands in one color picture (Lupton et al. 2004), on one grid of the sky. */
export interface RgbComposition extends Common {
	readonly layout: 'rgb';
	/** North up, or the frame of the first band. @default 'northUp' */
	readonly orientation?: 'northUp' | 'stored';
	/** As in `PictureRecipe`. @default false */
	readonly fillPanel?: boolean;
	/** Range of intensity drawn all but linearly. @default the zscale range of the intensity */
	readonly stretch?: number;
	/** Softening. @default 8 */
	readonly q?: number;
	/** Longer side of the picture. @default 0, one pixel per pixel */
	readonly sizePixels?: number;
	readonly enlargement?: PictureRecipe['enlargement'];
	readonly noData?: Rgba;
}

/** A map of the field around a target, for the telescope: white paper, North up. */
export interface FindingChartComposition {
	readonly layout: 'findingChart';
	/** How the image becomes gray; the darkest ink is the brightest star. */
	readonly picture: PictureRecipe;
	/** @default the source of the image: CRPIX where it lies on it, else its center */
	readonly target?: SkyPosition;
	/** Side of the field, 2 to 10. @default 5 */
	readonly fieldArcmin?: number;
	/** Stars from which the telescope moves to the target. @default none, which the chart says */
	readonly stars?: readonly OffsetStar[];
	/** Lines above: the first is the target's name. */
	readonly header?: readonly string[];
	/** What the image is of. */
	readonly survey?: string;
}

/**
 * Everything that makes a picture from one or several cutouts: plain data, written into the file, from which the
 * same bytes can be drawn again.
 */
export type Composition =
	| SingleComposition
	| TripletComposition
	| FilmStripComposition
	| BlinkComposition
	| RgbComposition
	| FindingChartComposition;
