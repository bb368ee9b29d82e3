import type { Color } from '../../draw';
import { mixed, type PlotTheme } from '../../scene';
import type { SunAndMoon } from '../sky/sunAndMoon';
import type { PreparedNight } from '../plan/PreparedNight';

/** Blue of the twilight, mixed with the background color. */
const TWILIGHT: Color = [74, 104, 160, 255];

/** A stretch of the night of one brightness. */
export interface Band {
	readonly startMs: number;
	readonly endMs: number;
	readonly color: Color;
}

/** Day, three twilights and night as bands, in order of time; the later ones lie on the earlier. */
export function twilightBands({ night, events, sky }: PreparedNight, theme: PlotTheme): Band[] {
	const isLight = theme.name === 'light';
	const shade = (step: number): Color =>
		mixed(theme.background, TWILIGHT, (isLight ? step : 4 - step) * (isLight ? 0.075 : 0.11));
	const limits = [-50 / 60, -6, -12, -18];
	const stages: ReadonlyArray<SunAndMoon['sunset']> = [
		events.sunset,
		events.civil,
		events.nautical,
		events.astronomical,
	];
	const isDarker = (limit: number, ms: number) =>
		sky.sinAltitude(sky.sun(ms), ms) < Math.sin((limit * Math.PI) / 180);
	return [
		{ startMs: night.startMs, endMs: night.endMs, color: shade(0) },
		...stages.flatMap(({ duskMs, dawnMs }, i): Band[] => {
			if (!isDarker(limits[i], events.sunLowestMs)) return [];
			return [
				{ startMs: duskMs ?? night.startMs, endMs: dawnMs ?? night.endMs, color: shade(i + 1) },
			];
		}),
	];
}

/** Color of the Moon's line. */
export function moonColor(theme: PlotTheme): Color {
	return theme.name === 'light' ? [96, 98, 104, 255] : [196, 198, 204, 255];
}
