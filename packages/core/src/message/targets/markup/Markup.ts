/** How a target writes the parts of a line. What comes in is plain text; what goes out is markup. */
export interface Markup {
	/** Text that is shown as it is. */
	readonly text: (plain: string) => string;
	/** Bold. @param written - Markup already. */
	readonly bold: (written: string) => string;
	/** What a line is about, set apart from what follows it. */
	readonly label: (plain: string) => string;
	/** Text in a fixed-width font, easy to copy. */
	readonly code: (plain: string) => string;
	readonly link: (label: string, url: string) => string;
	/** Whether names are links to their pages; otherwise the page is among the other links. */
	readonly linksTitles: boolean;
	readonly lineBreak: string;
	/** Between paragraphs. */
	readonly paragraphBreak: string;
}
