interface ValueCard<Kind extends string, Value> {
	readonly kind: Kind;
	/** Without trailing spaces and, for the HIERARCH convention, without that prefix: `ESO DET GAIN`. */
	readonly keyword: string;
	readonly value: Value;
	/** Text after the slash, trimmed; empty without a comment. */
	readonly comment: string;
}

/** `T` or `F`. FITS 4.0, 4.2.2. */
export type LogicalCard = ValueCard<'logical', boolean>;
/** Whole number; `digits` keeps what a JavaScript number can't (64-bit ids). FITS 4.0, 4.2.3. */
export type IntegerCard = ValueCard<'integer', number> & { readonly digits: string };
/** Number with a fraction or an exponent (`E` or Fortran's `D`). FITS 4.0, 4.2.4. */
export type RealCard = ValueCard<'real', number>;
/** Real and imaginary part. FITS 4.0, 4.2.5 and 4.2.6. */
export type ComplexCard = ValueCard<'complex', readonly [number, number]>;
/** Character string, quotes undoubled, trailing spaces removed, CONTINUE cards joined. FITS 4.0, 4.2.1. */
export type TextCard = ValueCard<'text', string>;
/** A value indicator without a value. FITS 4.0, 4.1.2.3. */
export type UndefinedCard = ValueCard<'undefined', undefined>;
/** A value of none of the kinds above, as written in the file. */
export type InvalidCard = ValueCard<'invalid', string>;
/** COMMENT, HISTORY, blank keyword, or any card without a value indicator. FITS 4.0, 4.4.2.4. */
export interface CommentaryCard {
	readonly kind: 'commentary';
	readonly keyword: string;
	readonly text: string;
}

/** One keyword record of a header, 80 characters, with its CONTINUE records. */
export type Card =
	| LogicalCard
	| IntegerCard
	| RealCard
	| ComplexCard
	| TextCard
	| UndefinedCard
	| InvalidCard
	| CommentaryCard;
