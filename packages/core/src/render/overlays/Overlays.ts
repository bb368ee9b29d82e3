import { colorBar } from './colorBar';
import { compass } from './compass';
import { label } from './label';
import type { OverlayChoice } from './OverlayChoice';
import { reticle } from './reticle';
import { scaleBar } from './scaleBar';

/** Every overlay that is switched on or off. Fields and documentation are made from this list. */
export const OVERLAYS = [
	reticle,
	compass,
	scaleBar,
	label,
	colorBar,
] as const satisfies readonly OverlayChoice[];

/** Name of an overlay. */
type OverlayName = (typeof OVERLAYS)[number]['name'];

/** What is drawn onto a picture; all of it optional. */
export type Overlays = {
	readonly [Name in OverlayName]?: Name extends 'label' ? boolean | string : boolean;
} & {
	/** Lines along the bottom. */
	readonly caption?: readonly string[];
};
