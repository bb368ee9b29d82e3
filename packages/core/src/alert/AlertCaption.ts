/** What a picture says about the alert that it shows: plain data, written into the picture's file. */
export interface AlertCaption {
	/** The name by which people know it, or its id. */
	readonly name: string;
	/** The id in full, with what it is of, e.g. `diaObject 1700…`; undefined where the name is the id. */
	readonly id?: string;
	/** u, g, r, i, z or y. */
	readonly band?: string;
	/** Brightness with its unit, e.g. `17.10 mag`. */
	readonly brightness?: string;
	/** When, e.g. `2026-05-21 02:30 UTC`. */
	readonly date?: string;
	/** What belongs to the brightness, e.g. `S/N 796` or `S/N −9.8, fainter than template`. */
	readonly remark?: string;
	/** How the alert was found, e.g. a Fink tag. */
	readonly tag?: string;
}
