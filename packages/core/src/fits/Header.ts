import type { Card } from './Card';
import type { HeaderLayout } from './HeaderLayout';
import { keywordAt } from './keywordCode';
import { latin1 } from './latin1';
import { CARD_LENGTH, keywordOf, parseCard } from './parseCard';
import { plainInteger, plainLogical, plainNumber, plainText } from './plainValues';
import { wrongKind } from './wrongKind';

/**
 * The cards of one HDU, in file order, parsed when asked for.
 *
 * The typed getters return `undefined` if the keyword is absent or has no value, and throw a FitsError if
 * its value is of another kind: a damaged card never becomes a silent default. If a keyword occurs twice,
 * the first one counts, as in astropy. Keywords that affect pixels may not contradict each other.
 */
export class Header {
	/**
	 * Keyword, padded to 8 characters as in the file → first byte of its card. Made for long headers
	 * and HIERARCH keywords, when needed.
	 */
	private offsets?: Map<string, number>;
	/** First byte of the END card. */
	private readonly to: number;

	/**
	 * @param bytes - The file; kept, not copied.
	 * @param from - First byte of the first card.
	 * @param layout - Which keywords its cards have; they are checked, see `checkKeywords`.
	 * @param place - Where the header stands, for error sentences, e.g. `HDU 0`.
	 */
	constructor(
		private readonly bytes: Uint8Array,
		private readonly from: number,
		private readonly layout: HeaderLayout,
		private readonly place: string,
	) {
		this.to = from + layout.cardCount * CARD_LENGTH;
	}

	/** Every card in file order; CONTINUE cards are joined to the text they continue. */
	cards(): Card[] {
		const cards: Card[] = [];
		for (let at = this.from; at < this.to; at += CARD_LENGTH) {
			const continuations = this.continuationsAfter(at);
			cards.push(parseCard(this.cardText(at), continuations));
			at += continuations.length * CARD_LENGTH;
		}
		return cards;
	}

	/** Whether a card with this keyword exists, regardless of its value. */
	has(keyword: string): boolean {
		return this.find(keyword) !== undefined;
	}

	/** The card of a keyword, or `undefined`. HIERARCH keywords are given without the prefix. */
	card(keyword: string): Card | undefined {
		const at = this.find(keyword);
		if (at === undefined) return undefined;
		return parseCard(this.cardText(at), this.continuationsAfter(at));
	}

	/** The same without what CONTINUE cards add to a text: never longer than a card. */
	firstCard(keyword: string): Card | undefined {
		const at = this.find(keyword);
		if (at === undefined) return undefined;
		const card = parseCard(this.cardText(at));
		const isCut = card.kind === 'text' && card.value.endsWith('&') && this.isContinued(at);
		return isCut ? { ...card, value: card.value.slice(0, -1) } : card;
	}

	/** A whole or real number. @throws {FitsError} the value is of another kind. */
	number(keyword: string): number | undefined {
		const at = this.find(keyword);
		const plain = at === undefined ? undefined : plainNumber(this.bytes, at);
		if (plain !== undefined) return plain;
		const card = this.card(keyword);
		if (card === undefined || card.kind === 'undefined') return undefined;
		if (card.kind === 'integer' || card.kind === 'real') return card.value;
		throw wrongKind(this.place, card, 'a number');
	}

	/** A whole number that float64 holds exactly. @throws {FitsError} the value is anything else. */
	integer(keyword: string): number | undefined {
		const at = this.find(keyword);
		const plain = at === undefined ? undefined : plainInteger(this.bytes, at);
		if (plain !== undefined) return plain;
		const card = this.card(keyword);
		if (card === undefined || card.kind === 'undefined') return undefined;
		if (card.kind === 'integer' && Number.isSafeInteger(card.value)) return card.value;
		throw wrongKind(this.place, card, 'a whole number below 2^53');
	}

	/** A text. @throws {FitsError} the value is of another kind. */
	text(keyword: string): string | undefined {
		const at = this.find(keyword);
		const plain = at === undefined ? undefined : plainText(this.bytes, at);
		if (plain !== undefined) return plain;
		const card = this.card(keyword);
		if (card === undefined || card.kind === 'undefined') return undefined;
		if (card.kind === 'text') return card.value;
		throw wrongKind(this.place, card, 'a text');
	}

	/**
	 * A text of one card (see {@link Header.firstCard}), or `undefined` if the card is missing or its value is
	 * of another kind.
	 */
	textIfAny(keyword: string): string | undefined {
		const at = this.find(keyword);
		if (at === undefined) return undefined;
		const plain = plainText(this.bytes, at);
		if (plain !== undefined) return plain;
		const card = this.firstCard(keyword);
		return card?.kind === 'text' ? card.value : undefined;
	}

	/** True or false. @throws {FitsError} the value is of another kind. */
	logical(keyword: string): boolean | undefined {
		const card = this.card(keyword);
		if (card === undefined || card.kind === 'undefined') return undefined;
		if (card.kind === 'logical') return card.value;
		throw wrongKind(this.place, card, 'a logical (T or F)');
	}

	/** True or false, or `undefined` if the card is missing or its value is of another kind. */
	logicalIfAny(keyword: string): boolean | undefined {
		const at = this.find(keyword);
		if (at === undefined) return undefined;
		const plain = plainLogical(this.bytes, at);
		if (plain !== undefined) return plain;
		const card = this.card(keyword);
		return card?.kind === 'logical' ? card.value : undefined;
	}

	private cardText(at: number): string {
		return latin1(this.bytes, at, CARD_LENGTH);
	}

	/** First byte of the first card of a keyword. */
	private find(keyword: string): number | undefined {
		const { layout, from } = this;
		if (!layout.isLong && keyword.length <= 8) {
			const card = layout.cardOf(keyword);
			if (card >= 0) return from + card * CARD_LENGTH;
			if (!layout.hasLongKeywords) return undefined;
		}
		return this.index().get(keyword.padEnd(8));
	}

	private index(): Map<string, number> {
		if (this.offsets) return this.offsets;
		const offsets = new Map<string, number>();
		for (let at = this.to - CARD_LENGTH; at >= this.from; at -= CARD_LENGTH) {
			const keyword = keywordAt(this.bytes, at);
			if (keyword === 'HIERARCH') this.addLongKeyword(offsets, at);
			else offsets.set(keyword, at);
		}
		this.offsets = offsets;
		return offsets;
	}

	/** HIERARCH is a convention outside the standard: a short keyword in it never stands for the plain one. */
	private addLongKeyword(offsets: Map<string, number>, at: number): void {
		const keyword = keywordOf(this.cardText(at)).keyword.padEnd(8);
		const later = offsets.get(keyword);
		if (later === undefined || keywordAt(this.bytes, later) === 'HIERARCH')
			offsets.set(keyword, at);
	}

	private continuationsAfter(at: number): string[] {
		const found: string[] = [];
		for (; this.isContinued(at); at += CARD_LENGTH) found.push(this.cardText(at + CARD_LENGTH));
		return found;
	}

	private isContinued(at: number): boolean {
		const next = at + CARD_LENGTH;
		return next < this.to && keywordAt(this.bytes, next) === 'CONTINUE';
	}
}
