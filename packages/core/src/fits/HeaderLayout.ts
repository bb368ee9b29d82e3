import { keywordCode } from './keywordCode';
import { CARD_LENGTH } from './parseCard';

/** Of each card: its keyword field as two words, and the character behind it, which says whether it has a value. */
const NUMBERS_PER_CARD = 3;

/** For longer headers no layout is kept: they are searched with a separate index. */
const MAX_CARDS = 120;

/** Maximum number of keywords whose place is remembered; no file is asked for more. */
const MAX_PLACES = 64;

/**
 * Which card of a header holds which keyword: the same for all files of one kind, regardless of their values.
 * It is therefore read once and then recognized: a picture of a cutout takes 5 % less time (suite `pictures` of
 * tools/bench).
 */
export class HeaderLayout {
	/** What {@link NUMBERS_PER_CARD} lists for all cards, END included. */
	private readonly fields: Int32Array;
	private readonly places = new Map<string, number>();

	/**
	 * @param file - The whole file.
	 * @param from - First byte of the first card.
	 * @param codes - The `keywordCode` of each card before END.
	 */
	constructor(
		file: DataView,
		from: number,
		private readonly codes: readonly number[],
	) {
		const cards = this.isLong ? 0 : codes.length + 1;
		this.fields = new Int32Array(cards * NUMBERS_PER_CARD);
		for (let card = 0; card < cards; card++) {
			const at = from + card * CARD_LENGTH;
			const field = [file.getInt32(at), file.getInt32(at + 4), file.getInt8(at + 8)];
			this.fields.set(field, card * NUMBERS_PER_CARD);
		}
	}

	/** Cards before END. */
	get cardCount(): number {
		return this.codes.length;
	}

	/** Whether there are too many cards to be searched one by one. */
	get isLong(): boolean {
		return this.codes.length >= MAX_CARDS;
	}

	/** Whether a HIERARCH card may hold further keywords. */
	get hasLongKeywords(): boolean {
		return this.cardOf('HIERARCH') >= 0;
	}

	/** Whether the header that begins at byte `from` of a file has just these keywords in just these cards. */
	isAt(file: DataView, from: number): boolean {
		const { fields, cardCount } = this;
		if (from + (cardCount + 1) * CARD_LENGTH > file.byteLength) return false;
		for (let at = from, i = 0; i < fields.length; at += CARD_LENGTH, i += NUMBERS_PER_CARD) {
			if (file.getInt32(at) !== fields[i] || file.getInt32(at + 4) !== fields[i + 1]) return false;
			if (file.getInt8(at + 8) !== fields[i + 2]) return false;
		}
		return true;
	}

	/**
	 * The first card of a keyword, 0-based; -1 if the header has no such card. Not for long headers.
	 *
	 * @param keyword - At most 8 characters.
	 */
	cardOf(keyword: string): number {
		const known = this.places.get(keyword);
		if (known !== undefined) return known;
		const code = keywordCode(keyword);
		const card = this.codes.findIndex((other, i) => other === code && this.holds(i, keyword));
		if (this.places.size < MAX_PLACES) this.places.set(keyword, card);
		return card;
	}

	/** Whether a card's keyword field holds just that keyword. */
	private holds(card: number, keyword: string): boolean {
		const padded = keyword.padEnd(8);
		for (let i = 0; i < 8; i++) {
			const word = this.fields[card * NUMBERS_PER_CARD + (i >> 2)];
			if (((word >>> (24 - 8 * (i & 3))) & 0xff) !== padded.charCodeAt(i)) return false;
		}
		return true;
	}
}

/** Those met last. */
const known: HeaderLayout[] = [];
const MAX_KNOWN = 8;

/** The layout of the header that begins at byte `from` of a file, if it is one of those kept. */
export function knownLayout(file: DataView, from: number): HeaderLayout | undefined {
	for (const layout of known) if (layout.isAt(file, from)) return layout;
	return undefined;
}

/** Keeps a layout whose keywords need no more checks, unless it is too long. */
export function keepLayout(layout: HeaderLayout): void {
	if (layout.isLong) return;
	if (known.length === MAX_KNOWN) known.shift();
	known.push(layout);
}
