import type { Color } from '../../draw';
import type { Observation } from '../plan/Observation';
import type { SkyTarget } from '../target/SkyTarget';

/** A target with its plan. */
export interface PlannedTarget {
	readonly target: SkyTarget;
	readonly observation: Observation;
}

/** Colors that differ also for the color-blind, after Okabe & Ito; each with a contrast of at least 4.5:1 to the background. */
const LIGHT: readonly Color[] = [
	[0, 100, 160, 255],
	[190, 75, 0, 255],
	[0, 112, 82, 255],
	[176, 42, 120, 255],
	[120, 88, 0, 255],
	[84, 60, 200, 255],
	[60, 60, 60, 255],
];
const DARK: readonly Color[] = [
	[86, 180, 233, 255],
	[240, 160, 30, 255],
	[30, 200, 150, 255],
	[240, 140, 200, 255],
	[240, 228, 66, 255],
	[170, 158, 255, 255],
	[240, 240, 240, 255],
];

/** The color of the target at that place in the list. */
export function targetColor(index: number, isLight: boolean): Color {
	const colors = isLight ? LIGHT : DARK;
	return colors[index % colors.length];
}
