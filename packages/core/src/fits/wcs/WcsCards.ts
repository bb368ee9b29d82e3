import type { Header } from '../Header';

/** One of the descriptions of coordinates in a header: the primary one, or an alternate with a letter. */
export class WcsCards {
	/**
	 * @param header - Of the image.
	 * @param letter - Empty, or `A` to `Z`.
	 * @param inherited - Of the primary HDU, whose keywords count where the image has none (INHERIT = T).
	 */
	constructor(
		private readonly header: Header,
		readonly letter: string,
		private readonly inherited?: Header,
	) {}

	/** Whether the keyword exists in this description. */
	has(keyword: string): boolean {
		return this.holder(keyword + this.letter) !== undefined;
	}

	/** @throws {FitsError} the value is of another kind. */
	number(keyword: string): number | undefined {
		return this.pixelNumber(keyword + this.letter);
	}

	/** @throws {FitsError} the value is of another kind. */
	text(keyword: string): string | undefined {
		return this.commonText(keyword + this.letter);
	}

	/** A text; undefined for any other value. */
	textIfAny(keyword: string): string | undefined {
		return this.holder(keyword + this.letter)?.textIfAny(keyword + this.letter);
	}

	/** Of a keyword that belongs to all descriptions: distortions of pixels, dates. @throws {FitsError} as above. */
	pixelNumber(keyword: string): number | undefined {
		return this.holder(keyword)?.number(keyword);
	}

	/** Of a keyword that belongs to all descriptions. @throws {FitsError} as above. */
	commonText(keyword: string): string | undefined {
		return this.holder(keyword)?.text(keyword);
	}

	/** A number, or a text that is one but for a letter in front (`J2000.0`); undefined for anything else. */
	year(keyword: string): number | undefined {
		const card = this.holder(keyword)?.card(keyword);
		if (card?.kind === 'integer' || card?.kind === 'real') return card.value;
		const digits = card?.kind === 'text' ? /^[JB]?(\d{4}(\.\d*)?)$/.exec(card.value.trim()) : null;
		return digits ? Number(digits[1]) : undefined;
	}

	private holder(keyword: string): Header | undefined {
		if (this.header.has(keyword)) return this.header;
		return this.inherited?.has(keyword) ? this.inherited : undefined;
	}
}
