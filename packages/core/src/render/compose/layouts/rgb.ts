import { canvasOf } from '../../../draw';
import { ImageError } from '../../../errors';
import { northAngleDeg, sourceOf } from '../../../fits';
import { groundedCanvas, IDENTITY_AFFINE, luptonRgb, overlaySizes } from '../../../image';
import type { Cutout } from '../../Cutout';
import { drawOverlays } from '../../overlays';
import { themeOf } from '../../ThemeName';
import { enlarge } from '../../enlarge';
import { interpolationOf } from '../../interpolationOf';
import { measureCutout } from '../../measureCutout';
import { alignCutouts } from '../alignCutouts';
import type { Composed } from '../Composed';
import type { RgbComposition } from '../Composition';
import type { LayoutChoice } from '../LayoutChoice';

/** Three bands in color. */
export const rgb: LayoutChoice<'rgb'> = {
	name: 'rgb',
	title: 'Color (RGB)',
	description: 'Three bands of one object in one color picture',
	compose: composeRgb,
};

/**
 * A color picture of three bands, brought onto one grid of the sky.
 *
 * @param cutouts - Red, green and blue, in this order.
 * @throws {ImageError} Not three cutouts, or one without sky coordinates.
 */
function composeRgb(cutouts: readonly Cutout[], composition: RgbComposition): Composed {
	if (cutouts.length !== 3) {
		throw new ImageError(`A color picture needs three bands, but there are ${cutouts.length}`, {
			advice: 'Provide one cutout for each of the bands chosen as red, green and blue.',
		});
	}
	const { orientation = 'northUp', stretch, q, noData, sizePixels = 0 } = composition;
	const { fillPanel, enlargement = 'nearest', overlays = {} } = composition;
	const aligned = alignCutouts(cutouts, orientation, interpolationOf({ enlargement }), fillPanel);
	const [red, green, blue] = aligned.map(({ grid }) => grid);
	const picture = luptonRgb({ red, green, blue }, { stretch, q, noData });
	const enlarged = enlarge(picture, sizePixels, enlargement);
	const { unit } = overlaySizes(enlarged);
	const canvas = noData
		? canvasOf(enlarged)
		: groundedCanvas(enlarged, themeOf(composition.theme ?? 'dark'), unit);
	const zoom = canvas.width / picture.width;
	const { wcs } = aligned[0];
	drawOverlays(
		canvas,
		canvas.clip,
		{
			placement: { affine: IDENTITY_AFFINE, rows: picture.height, origin: 'lower', zoom },
			source: wcs && sourceOf(wcs),
			wcs,
			name: 'RGB',
		},
		overlays,
	);
	const panels = cutouts.map((cutout) =>
		measureCutout(cutout, 'image', undefined, {
			preset: 'custom',
			orientation,
			rotationAngleDeg: orientation === 'northUp' && cutout.wcs ? -northAngleDeg(cutout.wcs) : 0,
			pictureWidth: canvas.width,
			pictureHeight: canvas.height,
		}),
	);
	return { frames: [canvas], panels };
}
