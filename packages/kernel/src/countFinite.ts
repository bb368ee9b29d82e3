import { eachBlock } from './eachBlock';
import { kernel } from './kernel';

/** How many values are neither NaN nor infinite. */
export function countFinite(values: Float64Array): number {
	let finite = 0;
	eachBlock(values, (count) => {
		finite += kernel().run.countFinite(count);
	});
	return finite;
}
