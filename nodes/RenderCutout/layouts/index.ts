import { auto } from './auto';
import { findingChart } from './findingChart';
import type { Layout } from './Layout';
import { rgb } from './rgb';
import { single } from './single';
import { square, triplet } from './triplet';
import { blink, filmStrip } from './visits';

/** Every layout, by the value of the Layout field. */
export const LAYOUT_RENDERERS: Readonly<Record<string, Layout>> = {
	auto,
	blink,
	filmStrip,
	findingChart,
	rgb,
	single,
	square,
	triplet,
};
