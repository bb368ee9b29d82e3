import { intersection, type Rectangle } from '../../draw';

/**
 * Whether a plate in a corner of a picture can be drawn there: whole, and on nothing that lies in another corner. In a
 * small picture it would be cut off, or hide the source.
 *
 * @param box - The part of the picture that is free for it. @param taken - Plates that are drawn already.
 */
export function hasRoom(plate: Rectangle, box: Rectangle, taken: readonly Rectangle[]): boolean {
	const seen = intersection(plate, box);
	const isWhole = seen.width >= plate.width - 1 && seen.height >= plate.height - 1;
	return isWhole && taken.every((other) => !haveCommon(plate, other));
}

function haveCommon(a: Rectangle, b: Rectangle): boolean {
	const { width, height } = intersection(a, b);
	return width > 0 && height > 0;
}
