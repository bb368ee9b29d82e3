/** Counts of one comparison. */
export interface Tally {
	compared: number;
	different: number;
	/** Greatest difference of one byte. */
	greatest: number;
}

/** One pixel that is not the same, added up by where it happened. */
export interface Disagreement {
	readonly image: string;
	readonly interval: string;
	readonly stretch: string;
	readonly colors: string;
	readonly pixels: number;
	readonly greatest: number;
}

/** Limits of one interval over all images. */
export interface LimitsTally {
	images: number;
	identical: number;
	/** Greatest difference as a part of the range. */
	greatest: number;
}

/** All that was found. */
export interface Findings {
	/** Pixels of FITS files that our reader and astropy's read alike. */
	readonly read: Tally;
	/** By `interval stretch`. */
	readonly gray: Map<string, Tally>;
	readonly color: Map<string, Tally>;
	readonly limits: Map<string, LimitsTally>;
	/** Pixels without data, all of which must be in the no-data color. */
	readonly noData: Tally;
	readonly disagreements: Disagreement[];
	readonly synthetic: number;
	readonly real: number;
}

/** The tally of a key, made when it is new. */
export function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
	const known = tallies.get(key);
	if (known) return known;
	const made = { compared: 0, different: 0, greatest: 0 };
	tallies.set(key, made);
	return made;
}
