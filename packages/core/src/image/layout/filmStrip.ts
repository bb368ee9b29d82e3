import type { Canvas } from '../../draw';
import { commonSize, type Panel } from './Panel';
import { panelGrid, type PanelGridOptions } from './panelGrid';

/** How a film strip is laid out. */
export interface FilmStripOptions extends Omit<PanelGridOptions, 'columns'> {
	/** Panels in one row. @default chosen for a picture about 3:2 wide, all rows about equally full */
	readonly columns?: number;
}

/** Width to height of a film strip when the columns are not given. */
const ASPECT = 1.5;
/** Up to that many panels stay in one row. */
const ONE_ROW = 4;

/**
 * Many pictures of one object in rows, in the order given (time, usually).
 *
 * @throws {ImageError} No picture at all, pictures of different sizes, or too many for one picture.
 */
export function filmStrip(panels: readonly Panel[], options: FilmStripOptions = {}): Canvas {
	const { columns = balancedColumns(panels), ...others } = options;
	return panelGrid(panels, { ...others, columns });
}

function balancedColumns(panels: readonly Panel[]): number {
	if (panels.length <= ONE_ROW) return panels.length;
	const { width, height } = commonSize(panels);
	const wanted = Math.sqrt((panels.length * ASPECT * height) / width);
	const rows = Math.max(1, Math.round(panels.length / wanted));
	return Math.ceil(panels.length / rows);
}
