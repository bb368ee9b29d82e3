import { signWarnings } from '../draw';
import type { SceneFormat } from './formats';
import type { Scene } from './Scene';

/** Warnings about characters that the font lacks; an SVG leaves letters to the reader's own fonts. */
export function fontWarnings({ marks }: Scene, format: SceneFormat): string[] {
	if (format === 'svg') return [];
	return signWarnings(marks.flatMap((mark) => (mark.mark === 'text' ? [mark.text] : [])));
}
