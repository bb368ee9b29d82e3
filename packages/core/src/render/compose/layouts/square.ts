import type { LayoutChoice } from '../LayoutChoice';
import { drawTriplet } from './triplet';

/** The three cutouts in two rows, larger than side by side where the width is given; the fourth place says what. */
export const square: LayoutChoice<'square'> = {
	name: 'square',
	title: 'Square',
	description: 'Science, Template and Difference of one alert in two rows, for chats',
	compose: drawTriplet,
};
