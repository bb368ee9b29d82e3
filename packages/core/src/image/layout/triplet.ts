import { CUTOUT_KINDS, type CutoutKind } from '../../alert';
import type { Canvas } from '../../draw';
import type { Panel } from './Panel';
import { panelGrid, type PanelGridOptions } from './panelGrid';

/** Panels of a triplet; a missing one becomes an empty frame. Titles are the kinds unless given. */
export type TripletPanels = Partial<Record<CutoutKind, Panel>> & {
	/** An image of another survey after them. */
	readonly Archive?: Panel;
};

/**
 * Science, Template and Difference in one picture.
 *
 * @param columns - 3: side by side. 2: a square, with the archive or the options' `aside` in its fourth cell.
 * @default as many as there are panels
 * @throws {ImageError} No picture at all, or pictures of different sizes.
 */
export function triplet(
	panels: TripletPanels,
	{ columns, ...options }: Partial<PanelGridOptions> = {},
): Canvas {
	const three = CUTOUT_KINDS.map((kind): Panel => ({
		title: kind,
		emptyText: `no ${kind}`,
		...panels[kind],
	}));
	const all = panels.Archive ? [...three, panels.Archive] : three;
	return panelGrid(all, { ...options, columns: columns ?? all.length });
}
