import type { Canvas } from '../../draw';
import type { Panel } from './Panel';
import { panelGrid, type PanelGridOptions } from './panelGrid';

/** How a film strip is laid out. */
export interface FilmStripOptions extends Omit<PanelGridOptions, 'columns'> {
	/** Panels in one row. @default 4; 2 for up to four panels, 3 for five and six */
	readonly columns?: number;
}

/** Few panels are drawn larger where the picture is shown with one width. */
const COLUMNS = [
	{ upTo: 1, columns: 1 },
	{ upTo: 4, columns: 2 },
	{ upTo: 6, columns: 3 },
	{ upTo: Infinity, columns: 4 },
];

/**
 * Many pictures of one object in rows, in the order given (time, usually).
 *
 * @throws {ImageError} No picture at all, pictures of different sizes, or too many for one picture.
 */
export function filmStrip(panels: readonly Panel[], options: FilmStripOptions = {}): Canvas {
	const { columns = columnsFor(panels.length), ...others } = options;
	return panelGrid(panels, { ...others, columns });
}

function columnsFor(count: number): number {
	return COLUMNS.find(({ upTo }) => count <= upTo)?.columns ?? 4;
}
