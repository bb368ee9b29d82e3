import { auto } from './auto';
import { blink } from './blink';
import { filmStrip } from './filmStrip';
import { findingChart } from './findingChart';
import type { Layout } from './Layout';
import { rgb } from './rgb';
import { single } from './single';
import { square, triplet } from './triplet';

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
