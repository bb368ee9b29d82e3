import type { Point, Rectangle } from '../../draw';

/** A corner of a picture. */
export type Corner = 'topLeft' | 'topRight' | 'bottomLeft' | 'bottomRight';

/** Top left point of something of that size in a corner of `box`, `margin` pixels from its edges. */
export function placeInCorner(
	corner: Corner,
	box: Rectangle,
	{ width, height }: Pick<Rectangle, 'width' | 'height'>,
	margin: number,
): Point {
	const isLeft = corner === 'topLeft' || corner === 'bottomLeft';
	const isTop = corner === 'topLeft' || corner === 'topRight';
	return {
		x: isLeft ? box.x + margin : box.x + box.width - margin - width,
		y: isTop ? box.y + margin : box.y + box.height - margin - height,
	};
}
