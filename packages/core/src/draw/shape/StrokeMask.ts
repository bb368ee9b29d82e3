import type { Mask } from '../Mask';
import type { Point } from '../Rectangle';

/**
 * Coverage of pixels by lines of one width: by the distance of the pixel's center to the nearest line,
 * half at its edge.
 */
export class StrokeMask implements Mask {
	readonly data: Uint8Array;
	readonly runs: Int32Array;

	/** @param halfWidth - Half the lines' width in pixels. */
	constructor(
		readonly width: number,
		readonly height: number,
		private readonly halfWidth: number,
	) {
		this.data = new Uint8Array(width * height);
		this.runs = new Int32Array(3 * height);
		for (let row = 0; row < height; row++) {
			this.runs[3 * row] = row;
			this.runs[3 * row + 1] = width;
		}
	}

	/** Adds a line through points; a single point gives a dot if ends are round. */
	addLine(points: readonly Point[], roundEnds: boolean): void {
		const last = Math.max(1, points.length - 1);
		for (let i = 0; i < last; i++)
			this.addSegment(
				points[i],
				points[i + 1] ?? points[i],
				!roundEnds && i === 0,
				!roundEnds && i === last - 1,
			);
	}

	/** Adds one straight piece; a cut end is straight, others are round. */
	private addSegment(from: Point, to: Point, cutStart: boolean, cutEnd: boolean): void {
		const { width, height, halfWidth, data, runs } = this;
		const length = Math.hypot(to.x - from.x, to.y - from.y);
		const dx = length > 0 ? (to.x - from.x) / length : 0;
		const dy = length > 0 ? (to.y - from.y) / length : 0;
		const reach = halfWidth + 0.5;
		const topY = Math.min(from.y, to.y);
		const bottomY = Math.max(from.y, to.y);
		const flat = bottomY === topY;
		const firstRow = Math.max(0, Math.floor(topY - reach));
		const lastRow = Math.min(height - 1, Math.floor(bottomY + reach));
		/** Column at which the piece passes a height inside of it. */
		const columnAt = (y: number): number => {
			const inside = Math.min(bottomY, Math.max(topY, y));
			return from.x + ((to.x - from.x) * (inside - from.y)) / (to.y - from.y);
		};
		for (let row = firstRow; row <= lastRow; row++) {
			const a = flat ? from.x : columnAt(row + 0.5 - reach);
			const b = flat ? to.x : columnAt(row + 0.5 + reach);
			const firstColumn = Math.max(0, Math.floor(Math.min(a, b) - reach));
			const lastColumn = Math.min(width - 1, Math.floor(Math.max(a, b) + reach));
			runs[3 * row + 1] = Math.min(runs[3 * row + 1], firstColumn);
			runs[3 * row + 2] = Math.max(runs[3 * row + 2], lastColumn + 1);
			const py = row + 0.5 - from.y;
			for (let column = firstColumn; column <= lastColumn; column++) {
				const px = column + 0.5 - from.x;
				const along = px * dx + py * dy;
				const beyond = along - Math.min(length, Math.max(0, along));
				const isCut = (cutStart && along < 0.5) || (cutEnd && along > length - 0.5);
				const across = Math.abs(px * dy - py * dx);
				// The same as hypot, which is slow, where it is needed for the round ends alone.
				const distance = isCut || beyond === 0 ? across : Math.hypot(across, beyond);
				let coverage = Math.min(1, reach - distance);
				if (cutStart) coverage = Math.min(coverage, along + 0.5);
				if (cutEnd) coverage = Math.min(coverage, length - along + 0.5);
				const byte = coverage * 255 + 0.5;
				const at = row * width + column;
				if (byte > data[at]) data[at] = byte;
			}
		}
	}
}
