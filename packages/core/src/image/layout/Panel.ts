import type { Canvas, Rectangle } from '../../draw';
import { ImageError } from '../../errors';
import type { Raster } from '../../grid';
import type { ColorBarOptions } from '../overlay';
import type { Chip } from './TextRow';

/** One picture of a layout with the text around it. */
export interface Panel {
	/** The drawn picture; without one the panel is an empty frame with `emptyText`. */
	readonly picture?: Raster;
	/**
	 * Draws what lies on the picture, once that has its place: `box` on the canvas, whose unit is one pixel of the
	 * screen where all of it is shown 360 wide.
	 */
	readonly drawOnto?: (canvas: Canvas, box: Rectangle, unit: number) => void;
	/** Whether the theme's background is visible where the picture is transparent because data are missing. @default false */
	readonly isOnGround?: boolean;
	/** Whether it has a frame, and its lines are bold. @default false */
	readonly isMarked?: boolean;
	/** Written above, in one line. */
	readonly title?: string;
	/** Before the first line below. */
	readonly chip?: Chip;
	/** Its colors, with their values, directly below it. */
	readonly bar?: ColorBarOptions;
	/** Written below; long lines are wrapped. */
	readonly lines?: readonly string[];
	/** Written into an empty panel. @default 'no picture' */
	readonly emptyText?: string;
}

/** Size of a picture in pixels. */
export interface PictureSize {
	readonly width: number;
	readonly height: number;
}

/**
 * The common size of the panels' pictures.
 *
 * @throws {ImageError} No picture at all, or pictures of different sizes.
 */
export function commonSize(panels: readonly Panel[]): PictureSize {
	const first = panels.findIndex(({ picture }) => picture !== undefined);
	const picture = panels[first]?.picture;
	if (!picture)
		throw new ImageError('None of the panels has a picture', {
			advice: 'Provide at least one cutout that can be drawn.',
		});
	const { width, height } = picture;
	panels.forEach((panel, i) => {
		const other = panel.picture ?? picture;
		if (other.width === width && other.height === height) return;
		throw new ImageError(
			`All pictures of a layout must have the same size: ${nameOf(panels, i)} has ${other.width} x ` +
				`${other.height} pixels, ${nameOf(panels, first)} ${width} x ${height}`,
			{ advice: 'Set the same output size for all of them.' },
		);
	});
	return { width, height };
}

function nameOf(panels: readonly Panel[], i: number): string {
	return panels[i].title ? `"${panels[i].title}"` : `panel ${i + 1}`;
}
