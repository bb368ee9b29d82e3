import type { CutoutKind } from '../../alert';
import type { Overlays, PictureRecipe } from '../../render';
import type { LightCurveRecipe } from '../LightCurveRecipe';

/** A page named in a card. */
export interface CardLink {
	/** e.g. `Fink portal`. */
	readonly label: string;
	/** https. */
	readonly url: string;
}

/** What a card says above and below its pictures. */
export interface CardHeader {
	/** The name by which people know it, or its id. */
	readonly title: string;
	/** Beside the title, in a box of its own, e.g. the Fink tag. */
	readonly tag?: string;
	/** Below the title, large: the brightness, with what it is measured on. */
	readonly lead?: string;
	/** Below that, what speaks against the detection, e.g. `Dipole: probably a subtraction artifact`. */
	readonly quality?: string;
	/** Below that, small: when, where, what. */
	readonly lines: readonly string[];
	/** At the bottom, as text; those too long for a line are left out. */
	readonly links: readonly CardLink[];
}

/** All that makes a card from rows and cutouts: plain data, written into the file. */
export interface CardRecipe extends Omit<LightCurveRecipe, 'height' | 'title'> {
	readonly header: CardHeader;
	/** How each cutout is drawn; their size follows from the card's. @default the preset `auto` */
	readonly pictures?: Readonly<Record<CutoutKind, Omit<PictureRecipe, 'sizePixels'>>>;
	/** What is drawn onto the cutouts. @default reticle and scale bar */
	readonly overlays?: Omit<Overlays, 'caption' | 'colorBar' | 'label'>;
}
