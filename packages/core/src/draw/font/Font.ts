/** A corner or control point of an outline in font units; y runs up from the baseline. */
export interface OutlinePoint {
	readonly x: number;
	readonly y: number;
	/** False for the control point of a quadratic curve. */
	readonly isOn: boolean;
}

/** The shape of one character. */
export interface Glyph {
	/** Distance to the next glyph's origin in font units. */
	readonly advance: number;
	/**
	 * Closed contours in TrueType's way: between two control points in a row the curve passes through
	 * their middle.
	 */
	readonly contours: ReadonlyArray<readonly OutlinePoint[]>;
}

/** Glyphs by character, and how much closer some pairs stand. */
export interface Font {
	/** The shape of a character (one code point); undefined if the font lacks it. */
	readonly glyphOf: (character: string) => Glyph | undefined;
	/** Font units to add between two characters, e.g. `T` and `e`, mostly negative; undefined for none. */
	readonly kerningOf: (left: string, right: string) => number | undefined;
}
