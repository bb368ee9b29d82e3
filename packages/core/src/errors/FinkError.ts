import type { Remedy } from './Remedy';

/** What every error of this project carries beyond its sentence. */
export interface FinkErrorOptions {
	/** What the user should do next, as one or more full sentences. */
	readonly advice: string;
	/** What would help beyond it, in the words of whoever shows the error. */
	readonly remedy?: Remedy;
	/** Stands behind all advice, without a period, so that it can be copied, e.g. the base URL. */
	readonly note?: string;
	/** The error behind this one, kept for logs. */
	readonly cause?: unknown;
}

/**
 * Base of every error that core throws on purpose.
 *
 * `message` says what failed and why in the user's words, in one line, without URLs and codes;
 * `advice` says what to do next and may hold the server's own text. Which item failed is added by the
 * caller, which alone knows it.
 */
export class FinkError extends Error {
	/** What to do next. */
	readonly advice: string;
	/** What would help beyond it. */
	readonly remedy?: Remedy;
	/** Stands behind all advice. */
	readonly note?: string;

	constructor(message: string, { advice, remedy, note, cause }: FinkErrorOptions) {
		super(message, { cause });
		this.name = new.target.name;
		this.advice = advice;
		this.remedy = remedy;
		this.note = note;
	}

	/** What an error keeps that is made of this one to say it more precisely. */
	get help(): Pick<FinkErrorOptions, 'advice' | 'note' | 'remedy'> {
		const { advice, remedy, note } = this;
		return { advice, remedy, note };
	}
}
