import {
	type Color,
	fitText,
	measureText,
	type Point,
	type Rectangle,
	textHeights,
	withAlpha,
} from '../../draw';
import type { Mark, PlotTheme } from '../../scene';

/** A name to be placed next to one of its lines. */
export interface Label {
	readonly text: string;
	readonly color: Color;
	readonly lines: ReadonlyArray<readonly Point[]>;
	/** A dot that no name may cover. */
	readonly dot?: Point;
}

/** Places tried along a line. */
const TRIES = 24;
const LAST_DIGITS = 6;
/** A name takes at most this part of the width. */
const MAX_SHARE = 0.4;

/** Names next to their lines where they touch no other name and stay inside; names without room are left out. */
export function placeLabels(
	labels: readonly Label[],
	area: Rectangle,
	size: number,
	theme: PlotTheme,
): Mark[] {
	const { capHeight, descent } = textHeights(size);
	const taken: Rectangle[] = [];
	const everywhere = labels.flatMap(({ lines }) => lines.flat());
	const dots = labels.flatMap(({ dot }) => (dot ? [dot] : []));
	return labels.flatMap(({ text, color, lines }): Mark[] => {
		const shown = shortLabel(text, size, area.width * MAX_SHARE);
		const width = measureText(shown, size) + size * 0.5;
		const height = capHeight + descent + size * 0.25;
		const points = lines.flat();
		let best: { readonly box: Rectangle; readonly cost: number } | undefined;
		for (let i = 0; i < TRIES && points.length > 0; i++) {
			const at = points[Math.floor(((i + 0.5) / TRIES) * points.length)];
			for (const shift of [-height - size * 0.45, size * 0.45]) {
				const box = { x: at.x - width / 2, y: at.y + shift, width, height };
				if (!inside(box, area) || taken.some((other) => touch(box, other))) continue;
				const hits = everywhere.filter((point) => within(point, box)).length;
				const covered = dots.filter((dot) => within(dot, grown(box, size * 0.4))).length;
				const cost = covered * 1000 + hits * 20 + (at.y - area.y) / area.height;
				if (!best || cost < best.cost) best = { box, cost };
			}
		}
		if (!best) return [];
		taken.push(best.box);
		return [
			{
				mark: 'rectangle',
				rectangle: best.box,
				color: withAlpha(theme.background, 0.78),
				corner: size * 0.2,
			},
			{
				mark: 'text',
				text: shown,
				at: { x: best.box.x + width / 2, y: best.box.y + height / 2 },
				style: { size, color, align: 'center', anchor: 'middle' },
			},
		];
	});
}

/** The text as far as it fits; of an id the last digits, by which those of one night differ. */
function shortLabel(text: string, size: number, width: number): string {
	const isLongId = /^\d{10,}$/.test(text) && measureText(text, size) > width;
	return isLongId ? `…${text.slice(-LAST_DIGITS)}` : fitText(text, size, width);
}

function inside(box: Rectangle, area: Rectangle): boolean {
	return (
		box.x >= area.x &&
		box.y >= area.y &&
		box.x + box.width <= area.x + area.width &&
		box.y + box.height <= area.y + area.height
	);
}

function grown({ x, y, width, height }: Rectangle, by: number): Rectangle {
	return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function touch(a: Rectangle, b: Rectangle): boolean {
	return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function within({ x, y }: Point, box: Rectangle): boolean {
	return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}
