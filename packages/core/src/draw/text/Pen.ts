import { dejaVuSans, UNITS_PER_EM } from '../font';
import { glyphOf } from './glyphOf';
import { signsOf } from './signsOf';

/**
 * Sets characters one after another and knows its position, so that measuring a text can stop where there is
 * no more room.
 */
export class Pen {
	/** Distance from the first origin to where the next character would stand, in pixels. */
	x = 0;
	private before = '';
	private readonly scale: number;
	private readonly kerningOf = dejaVuSans().kerningOf;

	/** @param size - Font size (em) in pixels. */
	constructor(size: number) {
		this.scale = size / UNITS_PER_EM;
	}

	/**
	 * Sets one character (a code point): what is drawn for it.
	 *
	 * @returns Whether anything was set: marks and format characters take no room.
	 */
	set(character: string): boolean {
		const signs = signsOf(character);
		for (const sign of signs) this.setSign(sign);
		return signs.length > 0;
	}

	/** Sets a sign of the font. @returns Its origin. */
	setSign(sign: string): number {
		this.x += (this.kerningOf(this.before, sign) ?? 0) * this.scale;
		const origin = this.x;
		this.x += glyphOf(sign).advance * this.scale;
		this.before = sign;
		return origin;
	}

	/** Where the pen would be behind one more character. */
	behind(sign: string): number {
		const { x, before } = this;
		this.setSign(sign);
		const behind = this.x;
		this.x = x;
		this.before = before;
		return behind;
	}

	/** A pen at the same place. */
	copy(): Pen {
		const pen = new Pen(this.scale * UNITS_PER_EM);
		pen.moveTo(this);
		return pen;
	}

	/** Goes where another pen is. */
	moveTo({ x, before }: Pen): void {
		this.x = x;
		this.before = before;
	}
}
