import { blendMask } from '../blend';
import type { Mask } from '../Mask';
import type { Canvas } from '../Canvas';
import type { Color } from '../Color';
import type { Point } from '../Rectangle';
import { lineMask } from './lineMask';
import { placeText, textHeights } from './measureText';

/** How a text looks and stands. */
export interface TextStyle {
	/** Font size (em) in pixels. */
	readonly size: number;
	readonly color: Color;
	/** Color of a rim around the letters that keeps them legible on any background. @default no rim */
	readonly halo?: Color;
	/** Width of the rim in pixels. @default a tenth of the size, at least 1 */
	readonly haloWidth?: number;
	/** Which part of the text stands at the given x. @default 'left' */
	readonly align?: 'left' | 'center' | 'right';
	/** Which part of the text stands at the given y. @default 'baseline' */
	readonly anchor?: 'baseline' | 'top' | 'middle';
	/** Whether the text is turned to run upwards; align then is along y, anchor along x. @default false */
	readonly upwards?: boolean;
}

/** Draws one line of text. @param at - Where `align` and `anchor` put it. */
export function drawText(canvas: Canvas, text: string, at: Point, style: TextStyle): void {
	const { size, color, halo, haloWidth = Math.max(1, size / 10), upwards = false } = style;
	const placed = placeText(text, size);
	const { width } = placed;
	const { capHeight } = textHeights(size);
	const before = { left: 0, center: width / 2, right: width }[style.align ?? 'left'];
	const below = { baseline: 0, top: capHeight, middle: capHeight / 2 }[style.anchor ?? 'baseline'];
	const start = upwards ? at.y + before : at.x - before;
	const baseline = Math.round((upwards ? at.x : at.y) + below);
	const origin = Math.floor(upwards ? -start : start);
	const fraction = (upwards ? -start : start) - origin;
	const draw = (ink: Color, grow: number): void => {
		const mask = lineMask(placed, size, fraction, grow);
		const [along, across] = [origin + mask.left, baseline + mask.top];
		if (upwards) blendMask(canvas, turnedMask(mask), across, -along - mask.width, ink);
		else blendMask(canvas, mask, along, across, ink);
	};
	if (halo) draw(halo, haloWidth);
	draw(color, 0);
}

/** The mask turned a quarter to the left: what ran right runs up. */
function turnedMask({ width, height, data }: Mask): Mask {
	const turned = new Uint8Array(data.length);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) turned[(width - 1 - x) * height + y] = data[y * width + x];
	return { width: height, height: width, data: turned };
}
