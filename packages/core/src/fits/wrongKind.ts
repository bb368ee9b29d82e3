import { FitsError } from '../errors';
import type { Card } from './Card';
import { cardValueInWords } from './printable';

const KIND_IN_WORDS: Record<Card['kind'], string> = {
	logical: 'a logical',
	integer: 'a whole number',
	real: 'a number',
	complex: 'a complex number',
	text: 'a text',
	undefined: 'no value',
	invalid: 'not a FITS value',
	commentary: 'a comment',
};

/** A card has a value of another kind than the reader of it needs. @param place - E.g. `HDU 0`. */
export function wrongKind(place: string, card: Card, expected: string): FitsError {
	return new FitsError(
		`The FITS header of ${place} gives ${card.keyword} as ${KIND_IN_WORDS[card.kind]} (${cardValueInWords(card)}) where ${expected} is needed`,
		{
			advice:
				'The header is damaged or not standard: get the file again or have it checked with fitsverify.',
		},
	);
}
