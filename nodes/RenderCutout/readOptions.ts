import type {
	FailedVisits,
	Interpolation,
	Overlays,
	PictureFormat,
	PictureRecipe,
	ThemeName,
} from '@fink/core';
import type { IExecuteFunctions } from 'n8n-workflow';

/** Visits that a film strip shows at most, unless the user chooses another number: more would be too small to see. */
export const USUAL_VISITS = 16;

/** The Options collection, as the item's parameters give it. */
export interface RenderOptions {
	alertCaption?: boolean;
	alignment?: Interpolation;
	allowMissing?: boolean;
	archiveLabel?: string;
	columns?: number;
	/** Plane of a cube, from 1; 0 or nothing: chosen for the user. */
	cubePlane?: number;
	enlargement?: PictureRecipe['enlargement'];
	failedVisits?: FailedVisits;
	format?: PictureFormat | 'array';
	frameMs?: number;
	highlightId?: unknown;
	keepFiles?: boolean;
	mostVisits?: number;
	noData?: string;
	orientation?: PictureRecipe['orientation'];
	plane?: PictureRecipe['plane'];
	sharedLimits?: boolean;
	theme?: ThemeName;
}

/** What the user added to the Options collection. */
export function readOptions(context: IExecuteFunctions, itemIndex: number): RenderOptions {
	return context.getNodeParameter('options', itemIndex) as RenderOptions;
}

/** Overlays of pictures that show several cutouts, unless others are chosen. */
export const USUAL_OVERLAYS = ['compass', 'label', 'reticle', 'scaleBar'] as const;

/** The overlays that are switched on. @param usual - The layout's overlays, used if none can be chosen. */
export function readOverlays(
	context: IExecuteFunctions,
	itemIndex: number,
	usual: readonly string[] = [],
): Overlays {
	const names = context.getNodeParameter('overlays', itemIndex, [...usual]) as Array<
		keyof Overlays
	>;
	return Object.fromEntries(names.map((name) => [name, true]));
}

/** The lines of a text field; none when it is empty. */
export function readLines(
	context: IExecuteFunctions,
	name: 'caption' | 'title',
	itemIndex: number,
): string[] {
	const text = String(context.getNodeParameter(name, itemIndex, '') ?? '').trimEnd();
	return text === '' ? [] : text.split('\n');
}
