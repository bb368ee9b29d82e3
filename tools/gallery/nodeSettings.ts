import {
	type Choice,
	choiceNamed,
	type Composition,
	type CutoutKind,
	LAYOUTS,
	ORIENTATIONS,
	OVERLAYS,
	type Overlays,
	type PictureFormat,
	type PictureRecipe,
	PLANES,
	PRESETS,
	type Recipe,
	recipeOf,
	type Rgba,
} from '@fink/core';

import type { CutoutPicture } from './GalleryPicture';

/** The fields of Render Cutout that make a picture, as far as they differ from the node's defaults. */
export function nodeSettings({ composition, format, settings, cutouts }: CutoutPicture): string {
	const common = [
		`Layout: ${titleOf(LAYOUTS, composition.layout)}`,
		...('overlays' in composition ? overlaySettings(composition.overlays) : []),
	];
	const tail = [
		settings,
		'theme' in composition && composition.theme === 'light' ? 'Theme: Light' : undefined,
		...formatSetting(composition, format),
	];
	return [...common, ...ownSettings(composition, cutouts[0].kind), ...tail]
		.filter(Boolean)
		.join(' · ');
}

function ownSettings(composition: Composition, kind: CutoutKind): Array<string | undefined> {
	switch (composition.layout) {
		case 'single':
			return pictureSettings(composition.picture, kind);
		case 'filmStrip':
			return [
				...pictureSettings(composition.picture, kind),
				composition.columns && `Columns: ${composition.columns}`,
			].map((setting) => setting || undefined);
		case 'blink':
			return [
				...pictureSettings(composition.picture, kind),
				composition.frameMs ? `Frame Time: ${composition.frameMs}` : undefined,
			];
		case 'triplet':
		case 'square':
			return [
				...pictureSettings(composition.pictures.Science, 'Science'),
				composition.sharedLimits ? 'Shared Limits: on' : undefined,
				composition.allowMissing ? 'Allow Missing Kinds: on' : undefined,
			];
		case 'findingChart':
			return [];
		case 'rgb':
			return [
				`Size: ${composition.sizePixels ?? 0}`,
				`Orientation: ${titleOf(ORIENTATIONS, composition.orientation ?? 'northUp')}`,
				...imageSettings(composition),
			];
	}
}

function pictureSettings(picture: PictureRecipe, kind: CutoutKind): Array<string | undefined> {
	const { preset, recipe, orientation = 'stored', plane = 'image', sizePixels = 0 } = picture;
	return [
		`Preset: ${titleOf(PRESETS, preset)}`,
		...recipeSettings(recipe, recipeOf(preset, kind), preset),
		`Size: ${sizePixels}`,
		orientation === 'stored' ? undefined : `Orientation: ${titleOf(ORIENTATIONS, orientation)}`,
		picture.fillPanel ? 'Fill Panel: on' : undefined,
		plane === 'image' ? undefined : `Plane: ${titleOf(PLANES, plane)}`,
		...imageSettings(picture),
	];
}

/** What a custom preset, or the options of an API preset, change. */
function recipeSettings(recipe: Recipe, plain: Recipe, preset: string): Array<string | undefined> {
	const changed = (name: 'colormap' | 'convolution') =>
		recipe[name] !== plain[name] || preset === 'custom' ? recipe[name] : undefined;
	const parameters = ({ name, ...rest }: { name: string }) =>
		[name, ...Object.values(rest).map(String)].join(' ');
	return [
		recipe.mode === 'standard' && preset === 'custom'
			? `Interval: ${parameters(recipe.interval)}`
			: undefined,
		recipe.mode === 'standard'
			? preset === 'custom'
				? `Stretch: ${parameters(recipe.stretch)}`
				: undefined
			: recipe.stretch !== 'sigmoid'
				? `Stretch: ${recipe.stretch}`
				: undefined,
		changed('colormap') && `Colormap: ${changed('colormap')}`,
		changed('convolution') && `Convolution Kernel: ${changed('convolution')}`,
	];
}

function imageSettings({
	enlargement,
	noData,
}: Pick<PictureRecipe, 'enlargement' | 'noData'>): Array<string | undefined> {
	return [
		enlargement === 'smooth' ? 'Enlargement: Smooth' : undefined,
		noData && `No-Data Color: ${hexOf(noData)}`,
	];
}

function hexOf([red, green, blue]: Rgba): string {
	return `#${[red, green, blue].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

function overlaySettings(overlays: Overlays = {}): string[] {
	const on = OVERLAYS.filter(({ name }) => overlays[name]).map(({ title }) => title);
	return on.length === 0 ? [] : [`Overlays: ${on.join(', ')}`];
}

function formatSetting({ layout }: Composition, format?: PictureFormat): string[] {
	const usual = layout === 'blink' ? 'gif' : 'png';
	return format === undefined || format === usual
		? []
		: [`File Format: ${format === 'apng' ? 'Animated PNG' : format.toUpperCase()}`];
}

function titleOf(choices: readonly Choice[], name: string): string {
	return choiceNamed(choices, name, 'Setting').title;
}
