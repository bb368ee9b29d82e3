import { eachBlock } from './eachBlock';
import { kernel } from './kernel';
import type { Pixels } from './Pixels';

/** How many pixels are neither NaN nor infinite. */
export function countFinite(pixels: Pixels): number {
	let finite = 0;
	eachBlock(pixels, (count, _from, known) => {
		finite += known ?? kernel().run.countFinite(count);
	});
	return finite;
}
