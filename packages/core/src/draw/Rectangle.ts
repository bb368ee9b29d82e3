/** A part of a canvas in pixels; x runs right, y down, both from the canvas's top left corner. */
export interface Rectangle {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** A place on a canvas in pixels from its top left corner: (0.5, 0.5) is the center of the first pixel. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** What two rectangles have in common; width or height 0 if nothing. */
export function intersection(a: Rectangle, b: Rectangle): Rectangle {
	const x = Math.max(a.x, b.x);
	const y = Math.max(a.y, b.y);
	return {
		x,
		y,
		width: Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x),
		height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y),
	};
}

/** The rectangle with `inset` pixels less on each side; more if negative. */
export function insetBy({ x, y, width, height }: Rectangle, inset: number): Rectangle {
	return { x: x + inset, y: y + inset, width: width - 2 * inset, height: height - 2 * inset };
}

/** The smallest rectangle around points; at least one is needed. */
export function boundsOf(points: readonly Point[]): Rectangle {
	return boundsOfLines([points]);
}

/** The smallest rectangle around the points of all lines; at least one is needed. */
export function boundsOfLines(lines: ReadonlyArray<readonly Point[]>): Rectangle {
	let left = Infinity;
	let top = Infinity;
	let right = -Infinity;
	let bottom = -Infinity;
	for (const line of lines)
		for (let i = 0; i < line.length; i++) {
			const { x, y } = line[i];
			left = Math.min(left, x);
			top = Math.min(top, y);
			right = Math.max(right, x);
			bottom = Math.max(bottom, y);
		}
	return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The rectangle grown to whole pixels. */
export function wholePixels({ x, y, width, height }: Rectangle): Rectangle {
	const [left, top] = [Math.floor(x), Math.floor(y)];
	return {
		x: left,
		y: top,
		width: Math.ceil(x + width) - left,
		height: Math.ceil(y + height) - top,
	};
}
