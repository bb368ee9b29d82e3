/** What a film strip says about the object and the visits that it shows: plain data, written into the picture's file. */
export interface StripCaption {
	/** The name by which people know the object, or its id. */
	readonly name: string;
	/** The kind of image. */
	readonly kind: string;
	/** From the first to the last visit, e.g. `2026-01-05 to 2026-05-01`. */
	readonly span?: string;
	/** How many visits are shown, of how many, e.g. `8 of 54 visits in r`. */
	readonly count: string;
	/** The id in full, with what it is of; undefined where the name is the id. */
	readonly id?: string;
}

/** What is said of one visit of a film strip. */
export interface VisitCaption {
	/** u, g, r, i, z or y, where the visits are of several bands. */
	readonly band?: string;
	readonly lines: readonly string[];
}
