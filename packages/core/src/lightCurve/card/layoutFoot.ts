import { textFits } from '../../draw';
import type { Block, PlotSizes, PlotTheme } from '../../scene';
import type { CardHeader } from './CardRecipe';
import { layoutPairs, pairsOf } from './layoutPairs';

/** Position, id, addresses and tag; an address that is longer than a line is left out rather than cut. */
export function layoutFoot(
	{ position, id, links, tag }: CardHeader,
	theme: PlotTheme,
	sizes: PlotSizes,
	left: number,
	width: number,
): Block {
	const addresses = links
		.map(({ url }) => ({ text: url.replace(/^https?:\/\/(www\.)?/, ''), link: url }))
		.filter(({ text }) => textFits(text, sizes.text, width));
	const texts = [{ text: position }, { text: id }, ...addresses, { text: tag }].flatMap(
		({ text, ...more }) => (text ? [{ text, ...more }] : []),
	);
	return layoutPairs(pairsOf(texts, sizes, width), theme, sizes, left, width);
}
