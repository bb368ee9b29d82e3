import type { Card } from './Card';

/**
 * Text of a header for an error sentence: in one line, no longer than 60 characters, and without the
 * control characters that a damaged header may hold.
 */
export function printable(text: string): string {
	return text
		.replace(/[\p{Cc}\s]+/gu, ' ')
		.trim()
		.slice(0, 60);
}

/** A card's value for an error sentence: short, and without characters that can't be printed. */
export function cardValueInWords(card: Card): string {
	return printable(card.kind === 'commentary' ? card.text : String(JSON.stringify(card.value)));
}
