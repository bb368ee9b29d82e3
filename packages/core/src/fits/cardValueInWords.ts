import type { Card } from './Card';
import { printable } from './printable';

/** A card's value for an error sentence: short, and without characters that can't be printed. */
export function cardValueInWords(card: Card): string {
	return printable(card.kind === 'commentary' ? card.text : String(JSON.stringify(card.value)));
}
