import { ImageError, OptionError } from '../../../errors';
import {
	pixelScaleArcsec,
	pixelToSky,
	skyToPixel,
	sourceOf,
	type SkyPosition,
	type Wcs,
} from '../../../fits';
import type { Grid } from '../../../grid';
import { checkSize, reprojectMean } from '../../../image';
import { chartNumbers, drawChart } from '../../chart';
import type { Cutout } from '../../Cutout';
import { drawCutout } from '../../drawCutout';
import { interpolationOf } from '../../interpolationOf';
import type { PictureRecipe } from '../../PictureRecipe';
import { pictureWarnings } from '../../pictureWarnings';
import type { Composed } from '../Composed';
import type { FindingChartComposition } from '../Composition';
import type { LayoutChoice } from '../LayoutChoice';

/** A map for the telescope. */
export const findingChart: LayoutChoice<'findingChart'> = {
	name: 'findingChart',
	title: 'Finding Chart',
	description: 'The field around a target, North up on white paper, with offset stars',
	compose: composeFindingChart,
};

const DEFAULT_FIELD_ARCMIN = 5;
const [MIN_FIELD_ARCMIN, MAX_FIELD_ARCMIN] = [2, 10];
const DEFAULT_SIDE = 1000;
/** Below it, letters and stars cover each other. */
const MIN_SIDE = 100;
/** The page is printed so wide. */
const PAGE_INCHES = 7.5;

/**
 * The sky around a target on white paper: North up, East left, dark stars, a reticle, a scale bar, and offset stars
 * with the way from each to the target.
 *
 * @throws {ImageError} No sky coordinates, or the image does not show the field.
 * @throws {OptionError} A field below 2′ or above 10′.
 */
function composeFindingChart(
	[cutout]: readonly Cutout[],
	{
		picture,
		target: given,
		fieldArcmin = DEFAULT_FIELD_ARCMIN,
		stars = [],
		header = [],
		survey,
	}: FindingChartComposition,
): Composed {
	if (!(fieldArcmin >= MIN_FIELD_ARCMIN && fieldArcmin <= MAX_FIELD_ARCMIN)) {
		throw new OptionError(`A finding chart can't show ${fieldArcmin}′`, {
			field: 'Field Width (Arcmin)',
			given: fieldArcmin,
			advice: `Enter a number of arcminutes from ${MIN_FIELD_ARCMIN} to ${MAX_FIELD_ARCMIN}.`,
		});
	}
	const { wcs } = cutout;
	if (!wcs) throw withoutCoordinates(cutout);
	const target = given ?? positionOfSource(wcs);
	const side = picture.sizePixels || DEFAULT_SIDE;
	checkSize({ width: side, height: side });
	if (side < MIN_SIDE) {
		throw new OptionError(`A finding chart can't be ${side} pixels wide`, {
			field: 'Size',
			given: side,
			advice: `Enter ${MIN_SIDE} or more, e.g. ${DEFAULT_SIDE}.`,
		});
	}
	const chart = chartWcs(target, fieldArcmin, side);
	const grid = reprojectMean(grayOf(cutout), wcs, chart, side, side, interpolationOf(picture));
	let covered = 0;
	for (const value of grid.data) if (!Number.isNaN(value)) covered++;
	if (covered === 0) {
		throw new ImageError(`"${cutout.name}" does not show the field of the finding chart`, {
			advice: `Get an image of ${fieldArcmin}′ around the target, ${target.raDeg.toFixed(5)} ${target.decDeg.toFixed(5)}.`,
		});
	}
	const drawn = drawCutout(
		{
			name: cutout.name,
			kind: cutout.kind,
			grid,
			unit: cutout.unit,
			wcs: chart,
			shown: cutout.shown,
		},
		onPaper(picture),
	);
	const placeOf = (star: SkyPosition) => {
		const at = skyToPixel(chart, star.raDeg, star.decDeg);
		const isInside =
			at && Math.max(Math.abs(at.x - (side - 1) / 2), Math.abs(at.y - (side - 1) / 2)) <= side / 2;
		return isInside ? { x: at.x + 0.5, y: side - at.y - 0.5 } : undefined;
	};
	const numbers = chartNumbers({
		target,
		fieldArcmin,
		pixelScaleArcsec: (60 * fieldArcmin) / side,
		survey,
		coveredFraction: covered / grid.data.length,
		stars,
		isOnChart: (star) => placeOf(star) !== undefined,
		hints: cutout.hints ?? [],
	});
	const page = drawChart({ picture: drawn.raster, numbers, header, placeOf });
	return {
		frames: [page],
		panels: [
			{
				...drawn.numbers,
				...{ orientation: 'northUp', pictureWidth: page.width, pictureHeight: page.height },
				...{ cutoutWidth: cutout.grid.width, cutoutHeight: cutout.grid.height },
				pixelScaleArcsec: pixelScaleArcsec(wcs),
				// What lies beyond the image is no missing pixel: the note about the covered part tells of it.
				warnings: [
					...(cutout.hints ?? []),
					...pictureWarnings(cutout.name, { ...drawn.numbers, fractionNaN: undefined }),
				],
			},
		],
		chart: numbers,
		pixelsPerInch: page.width / PAGE_INCHES,
	};
}

function positionOfSource(wcs: Wcs): SkyPosition {
	const at = sourceOf(wcs);
	return pixelToSky(wcs, at.x, at.y);
}

/** North up and East left, the target in the middle. */
function chartWcs({ raDeg, decDeg }: SkyPosition, fieldArcmin: number, side: number): Wcs {
	const scale = fieldArcmin / 60 / side;
	return {
		...{ raDeg, decDeg, cd: [-scale, 0, 0, scale] as const },
		reference: { x: (side - 1) / 2, y: (side - 1) / 2 },
		assumedTan: false,
		ignoredDistortion: false,
		frame: 'ICRS',
	};
}

/** A color image as one: the mean of its colors. */
function grayOf({ grid, color }: Cutout): Grid {
	if (!color) return grid;
	const [red, green, blue] = color.map(({ data }) => data);
	return {
		...grid,
		width: grid.width,
		height: grid.height,
		data: red.map((value, i) => (value + green[i] + blue[i]) / 3),
	};
}

/** Dark stars on white for any colors of the recipe; recipes of the API are drawn like Auto. */
function onPaper(picture: PictureRecipe): PictureRecipe {
	const { recipe } = picture;
	const standard =
		recipe.mode === 'standard'
			? { ...recipe, missing: undefined, origin: undefined }
			: {
					mode: 'standard' as const,
					interval: { name: 'sky' as const },
					stretch: { name: 'noiseAsinh' as const },
				};
	return {
		preset: picture.preset,
		recipe: { ...standard, colormap: 'gray_r' },
		sizePixels: 0,
	};
}

function withoutCoordinates({ name, noSky }: Cutout): ImageError {
	const why = noSky ? `${noSky[0].toLowerCase()}${noSky.slice(1)}` : 'it has no sky coordinates';
	return new ImageError(`"${name}" can't be drawn as a finding chart: ${why}`, {
		advice: 'Get a FITS file of the field with sky coordinates, e.g. from hips2fits of CDS.',
	});
}
