import { keywordCode } from './keywordCode';
import { CARD_LENGTH } from './parseCard';

/** A keyword field and the character behind it, which tells whether there is a value. FITS 4.0, 4.1.2. */
const FIELD_LENGTH = 9;

/** Of longer headers no layout is kept: they are searched by an index of their own. */
const LONGEST_CARDS = 120;

/** Keywords whose place is remembered; no more are asked for in one file. */
const MOST_PLACES = 64;

/**
 * Which keyword stands in which card of a header: the same for all files of one kind, whatever their values. So
 * it is found out once, and recognised: a cutout is read in two thirds of the time.
 */
export class HeaderLayout {
	/** The fields of all cards, END included. */
	private readonly fields: Uint8Array;
	private readonly places = new Map<string, number>();

	/**
	 * @param from - First byte of the first card.
	 * @param codes - The `keywordCode` of each card before END.
	 */
	constructor(
		bytes: Uint8Array,
		from: number,
		private readonly codes: readonly number[],
	) {
		const cards = this.isLong ? 0 : codes.length + 1;
		this.fields = new Uint8Array(cards * FIELD_LENGTH);
		for (let card = 0; card < cards; card++) {
			const at = from + card * CARD_LENGTH;
			for (let i = 0; i < FIELD_LENGTH; i++) this.fields[card * FIELD_LENGTH + i] = bytes[at + i];
		}
	}

	/** Cards before END. */
	get cardCount(): number {
		return this.codes.length;
	}

	/** Whether there are too many cards to be searched one by one. */
	get isLong(): boolean {
		return this.codes.length >= LONGEST_CARDS;
	}

	/** Whether a HIERARCH card may hold further keywords. */
	get hasLongKeywords(): boolean {
		return this.cardOf('HIERARCH') >= 0;
	}

	/** Whether the header that begins at byte `from` has just these keywords in just these cards. */
	isAt(bytes: Uint8Array, from: number): boolean {
		const { fields, cardCount } = this;
		if (from + (cardCount + 1) * CARD_LENGTH > bytes.length) return false;
		for (let at = from, field = 0; field < fields.length; at += CARD_LENGTH - FIELD_LENGTH)
			for (const end = field + FIELD_LENGTH; field < end; field++, at++)
				if (bytes[at] !== fields[field]) return false;
		return true;
	}

	/**
	 * The first card of a keyword, 0-based; -1 if there is none. Not for long headers.
	 *
	 * @param keyword - At most 8 characters.
	 */
	cardOf(keyword: string): number {
		const known = this.places.get(keyword);
		if (known !== undefined) return known;
		const code = keywordCode(keyword);
		const card = this.codes.findIndex((other, i) => other === code && this.holds(i, keyword));
		if (this.places.size < MOST_PLACES) this.places.set(keyword, card);
		return card;
	}

	/** Whether a card's keyword field holds just that keyword. */
	private holds(card: number, keyword: string): boolean {
		const padded = keyword.padEnd(FIELD_LENGTH - 1);
		const at = card * FIELD_LENGTH;
		for (let i = 0; i < padded.length; i++)
			if (this.fields[at + i] !== padded.charCodeAt(i)) return false;
		return true;
	}
}

/** Those met last. */
const known: HeaderLayout[] = [];
const MOST_KNOWN = 8;

/** The layout of the header that begins at byte `from`, if it is one of those kept. */
export function knownLayout(bytes: Uint8Array, from: number): HeaderLayout | undefined {
	for (const layout of known) if (layout.isAt(bytes, from)) return layout;
	return undefined;
}

/** Keeps a layout of which the keywords need no more checks; one too long is left. */
export function keepLayout(layout: HeaderLayout): void {
	if (layout.isLong) return;
	if (known.length === MOST_KNOWN) known.shift();
	known.push(layout);
}
