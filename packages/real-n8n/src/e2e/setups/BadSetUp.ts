/** A base URL that can't work, and what has to be said about it. */
export interface BadSetUp {
	/** In a few words, e.g. `the sandbox does not run`. */
	readonly title: string;
	/** As the user entered it in the credential; undefined: no credential, which means production. */
	readonly baseUrl?: string;
	/** Why it failed, in the messages of the nodes. */
	readonly why: RegExp;
	/** What to do, in the descriptions under the messages. */
	readonly toDo: RegExp;
	/** What the credential's Test button says; n8n chooses most of these words. */
	readonly test?: RegExp;
}
