import { measureText, type Rectangle, textHeights } from '../../../src/draw';
import type { Scene, TextMark } from '../../../src/scene';

/** The room that a text takes on the picture: its advance width, from the top of H to the foot of g. */
function textBox({ text, at, style }: TextMark): Rectangle {
	const { size, align = 'left', anchor = 'baseline', upwards = false } = style;
	const width = measureText(text, size);
	const { capHeight, descent } = textHeights(size);
	const before = { left: 0, center: width / 2, right: width }[align];
	const below = { baseline: 0, top: capHeight, middle: capHeight / 2 }[anchor];
	const height = capHeight + descent;
	if (upwards)
		return {
			x: Math.round(at.x + below) - capHeight,
			y: at.y + before - width,
			width: height,
			height: width,
		};
	return { x: at.x - before, y: Math.round(at.y + below) - capHeight, width, height };
}

/** The room of every text of a scene. */
export function textBoxes({
	marks,
}: Scene): Array<{ readonly text: string; readonly box: Rectangle }> {
	return marks.flatMap((mark) =>
		mark.mark === 'text' ? [{ text: mark.text, box: textBox(mark) }] : [],
	);
}
