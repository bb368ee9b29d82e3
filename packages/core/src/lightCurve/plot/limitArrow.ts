import type { Color, Point } from '../../draw';
import type { Mark } from '../scene';

/**
 * An arrow toward fainter (down): the source is fainter than where it starts.
 *
 * @param radius - Of the marker that it belongs to.
 */
export function limitArrow(from: Point, radius: number, color: Color, lineWidth: number): Mark[] {
	const tip = from.y + radius * 2.4;
	const head = radius * 0.95;
	return [
		{
			mark: 'rectangle',
			rectangle: {
				x: from.x - lineWidth / 2,
				y: from.y,
				width: lineWidth,
				height: tip - from.y - head,
			},
			color,
		},
		{
			mark: 'polygon',
			points: [
				{ x: from.x, y: tip },
				{ x: from.x - head * 0.75, y: tip - head },
				{ x: from.x + head * 0.75, y: tip - head },
			],
			color,
		},
	];
}
