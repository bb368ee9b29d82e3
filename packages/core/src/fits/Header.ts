import { FitsError } from '../errors';
import type { Card } from './Card';
import { CARD_LENGTH, keywordOf, parseCard } from './parseCard';

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

/**
 * The cards of one HDU, in file order, parsed when asked for.
 *
 * The typed getters give `undefined` when the keyword is absent or has no value, and throw a FitsError
 * when its value is of another kind: a damaged card never becomes a silent default. Where a keyword
 * stands twice the first counts, as in astropy.
 */
export class Header {
	private readonly offsets = new Map<string, number>();

	/**
	 * @param records - The cards before END, 80 characters each.
	 * @param place - Where the header stands, for error sentences, e.g. `HDU 0`.
	 */
	constructor(
		private readonly records: string,
		private readonly place: string,
	) {
		for (let offset = records.length - CARD_LENGTH; offset >= 0; offset -= CARD_LENGTH) {
			const keyword = records.startsWith('HIERARCH', offset)
				? keywordOf(records.slice(offset, offset + CARD_LENGTH)).keyword
				: records.slice(offset, offset + 8).trimEnd();
			this.offsets.set(keyword, offset);
		}
	}

	/** Every card in file order; CONTINUE cards are joined to the text they continue. */
	cards(): Card[] {
		const cards: Card[] = [];
		for (let offset = 0; offset < this.records.length; offset += CARD_LENGTH) {
			const continuations = this.continuationsAfter(offset);
			cards.push(parseCard(this.cardText(offset), continuations));
			offset += continuations.length * CARD_LENGTH;
		}
		return cards;
	}

	/** Whether a card with this keyword exists, whatever its value. */
	has(keyword: string): boolean {
		return this.offsets.has(keyword);
	}

	/** The card of a keyword, or `undefined`. HIERARCH keywords are given without the prefix. */
	card(keyword: string): Card | undefined {
		const offset = this.offsets.get(keyword);
		if (offset === undefined) return undefined;
		return parseCard(this.cardText(offset), this.continuationsAfter(offset));
	}

	/** A whole or real number. @throws {FitsError} the value is of another kind. */
	number(keyword: string): number | undefined {
		const card = this.card(keyword);
		if (card === undefined || card.kind === 'undefined') return undefined;
		if (card.kind === 'integer' || card.kind === 'real') return card.value;
		throw this.wrongKind(card, 'a number');
	}

	/** A whole number that float64 holds exactly. @throws {FitsError} the value is anything else. */
	integer(keyword: string): number | undefined {
		const card = this.card(keyword);
		if (card === undefined || card.kind === 'undefined') return undefined;
		if (card.kind === 'integer' && Number.isSafeInteger(card.value)) return card.value;
		throw this.wrongKind(card, 'a whole number below 2^53');
	}

	/** A text. @throws {FitsError} the value is of another kind. */
	text(keyword: string): string | undefined {
		const card = this.card(keyword);
		if (card === undefined || card.kind === 'undefined') return undefined;
		if (card.kind === 'text') return card.value;
		throw this.wrongKind(card, 'a text');
	}

	/** True or false. @throws {FitsError} the value is of another kind. */
	logical(keyword: string): boolean | undefined {
		const card = this.card(keyword);
		if (card === undefined || card.kind === 'undefined') return undefined;
		if (card.kind === 'logical') return card.value;
		throw this.wrongKind(card, 'a logical (T or F)');
	}

	private cardText(offset: number): string {
		return this.records.slice(offset, offset + CARD_LENGTH);
	}

	private continuationsAfter(offset: number): string[] {
		const found: string[] = [];
		let next = offset + CARD_LENGTH;
		for (; this.records.startsWith('CONTINUE', next); next += CARD_LENGTH) {
			found.push(this.cardText(next));
		}
		return found;
	}

	private wrongKind(card: Card, wanted: string): FitsError {
		const given =
			card.kind === 'commentary' ? card.text.trim() : JSON.stringify(card.value).slice(0, 60);
		return new FitsError(
			`The FITS header of ${this.place} gives ${card.keyword} as ${KIND_IN_WORDS[card.kind]} (${given}) where ${wanted} is needed`,
			{
				advice:
					'The header is damaged or not standard: get the file again or have it checked with fitsverify.',
			},
		);
	}
}
