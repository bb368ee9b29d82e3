import type { CutoutKind } from '../../alert';
import type { Overlays, PictureRecipe } from '../../render';
import type { LightCurveRecipe } from '../LightCurveRecipe';
import type { TextPair } from './layoutPairs';

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
	/** At the bottom, e.g. the Fink tag. */
	readonly tag?: string;
	/** Beside the title: u, g, r, i, z or y. */
	readonly band?: string;
	/** Beside the title, e.g. `17.10 mag`. */
	readonly brightness?: string;
	/** The brightness in full, with what it is measured on. Drawn where there is no short one. */
	readonly lead?: string;
	/** Below that, what speaks against the detection, e.g. `Dipole: probably a subtraction artifact`. */
	readonly quality?: string;
	/** Below that, small: when, how well measured; how old, how it changes; what it is, how far away. */
	readonly rows?: readonly TextPair[];
	/** All of that in sentences. Drawn where there are no rows. */
	readonly lines: readonly string[];
	/** At the bottom, with what follows. */
	readonly position?: string;
	/** In full, with what it is of. */
	readonly id?: string;
	/** As text; those too long for a line are left out. */
	readonly links: readonly CardLink[];
}

/** Everything that makes a card from rows and cutouts: plain data, written into the file. */
export interface CardRecipe extends Omit<LightCurveRecipe, 'height' | 'id' | 'title'> {
	readonly header: CardHeader;
	/** How each cutout is drawn; their size follows from the card's. @default the preset `auto` */
	readonly pictures?: Readonly<Record<CutoutKind, Omit<PictureRecipe, 'sizePixels'>>>;
	/** What is drawn onto the cutouts. @default reticle, scale bar and compass */
	readonly overlays?: Omit<Overlays, 'caption' | 'colorBar' | 'label'>;
}
