/** What a program of the target's kind makes of a message. */
export interface ReadMessage {
	/** What breaks the target's rules; limits are those of its documentation. */
	readonly faults: readonly string[];
	/** What readers see, without markup. */
	readonly text: string;
	/** Where its links lead, those that a program makes of plain words among them. */
	readonly links: readonly string[];
}
