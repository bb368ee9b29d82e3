import { choiceNamed } from '../../choice';
import { type PictureFile, pictureText, type ThemeName } from '../../render';
import {
	checkSide,
	encodeScene,
	fontWarnings,
	type Mark,
	MIN_WIDTH,
	plotSizes,
	plotTheme,
	type Scene,
	type SceneFormat,
	textLines,
	usualHeight,
} from '../../scene';
import type { PreparedNight } from '../plan/PreparedNight';
import { layoutAltitude } from './layoutAltitude';
import { layoutSkyPlot } from './layoutSkyPlot';
import type { PlannedTarget } from './PlannedTarget';

/** Pictures of a plan. */
export const OBSERVATION_PICTURES = [
	{
		name: 'altitude',
		title: 'Altitude',
		description: 'Altitude against time, with airmass, twilight and the Moon',
	},
	{
		name: 'sky',
		title: 'Sky Plot',
		description: 'Paths across the sky, with the zenith in the middle and east on the left',
	},
	{ name: 'both', title: 'Altitude and Sky Plot', description: 'Both, one below the other' },
] as const;

/** Name of one of OBSERVATION_PICTURES. */
export type ObservationPicture = (typeof OBSERVATION_PICTURES)[number]['name'];

/** How the picture of a plan looks. */
export interface ObservationRecipe {
	readonly picture: ObservationPicture;
	/** @default 'light' */
	readonly theme?: ThemeName;
	/** 300 to 2000 pixels. @default 800 */
	readonly width?: number;
	/** Line above the picture. @default site and night */
	readonly title?: string;
}

/** The picture of a plan as a file. */
export interface RenderedObservation extends PictureFile {
	readonly width: number;
	readonly height: number;
	readonly warnings: readonly string[];
}

/** More curves than this can't be distinguished. */
const MAX_DRAWN_TARGETS = 12;

/**
 * Lays out the picture of a plan.
 *
 * @throws {OptionError} A width out of range, or an unknown picture.
 */
function drawObservation(
	all: readonly PlannedTarget[],
	prepared: PreparedNight,
	{ picture, theme: themeName = 'light', width = 800, title }: ObservationRecipe,
): Scene {
	checkSide('Width', width, MIN_WIDTH);
	const { name } = choiceNamed(OBSERVATION_PICTURES, picture, 'Picture');
	const planned = all.slice(0, MAX_DRAWN_TARGETS);
	const theme = plotTheme(themeName);
	const sizes = plotSizes(width, usualHeight(width));
	const { pad, gap, titleText, text } = sizes;
	const inner = width - 2 * pad;
	const heading = title || `Night of ${prepared.night.evening} from ${prepared.site.name}`;
	const head = textLines(
		[heading],
		{ size: titleText, color: theme.text, bold: true },
		pad,
		inner,
		2,
	);
	const more = all.length - planned.length;
	const notes = [
		...(planned.length === 1 ? [unbroken(planned[0].observation.summary)] : []),
		...(more > 0 ? [`${more} more targets are not drawn.`] : []),
	];
	const foot = textLines(notes, { size: text, color: theme.softText }, pad, inner, 3);
	const marks: Mark[] = [...head.marks(pad)];
	let y = pad + head.height + gap;
	const add = (height: number, layout: typeof layoutAltitude) => {
		marks.push(...layout(planned, prepared, { x: pad, y, width: inner, height }, theme, sizes));
		y += height + 2 * gap;
	};
	if (name !== 'sky') add(Math.round(usualHeight(width) * 0.86), layoutAltitude);
	if (name !== 'altitude') add(Math.round(Math.min(inner, width * 0.78)), layoutSkyPlot);
	marks.push(...foot.marks(y));
	const height = Math.round(y + foot.height + (foot.height > 0 ? pad : 0));
	return { width, height, background: theme.background, marks };
}

/** The text with numbers that no line break parts from their units. */
export function unbroken(text: string): string {
	return text.replace(/(\d) (%|h|UTC)/g, '$1\u00a0$2');
}

/** The same as a file. The same plan gives the same bytes. */
export function renderObservation(
	planned: readonly PlannedTarget[],
	prepared: PreparedNight,
	recipe: ObservationRecipe,
	format: SceneFormat = 'png',
): RenderedObservation {
	const scene = drawObservation(planned, prepared, recipe);
	const title = recipe.title || `Night of ${prepared.night.evening} from ${prepared.site.name}`;
	const numbers = planned.map(({ observation }) => observation);
	const text = pictureText(title, recipe, numbers.length === 1 ? numbers[0] : { targets: numbers });
	return {
		...encodeScene(scene, format, title, text),
		width: scene.width,
		height: scene.height,
		warnings: fontWarnings(scene, format),
	};
}
