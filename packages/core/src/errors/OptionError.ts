import { FinkError, type FinkErrorOptions } from './FinkError';

/** The refused input, as the user sees it. */
export interface OptionErrorDetails extends Pick<FinkErrorOptions, 'remedy'> {
	/** The field's name as shown to the user, e.g. `Colormap`. */
	readonly field: string;
	/** The value that was given. */
	readonly given: unknown;
	/** What to do next, e.g. the nearest allowed names. */
	readonly advice: string;
}

/** Bad input, refused before anything is sent or computed. */
export class OptionError extends FinkError {
	/** The field's name as shown to the user. */
	readonly field: string;
	/** The value that was given. */
	readonly given: unknown;

	constructor(message: string, { field, given, advice, remedy }: OptionErrorDetails) {
		super(message, { advice, remedy });
		this.field = field;
		this.given = given;
	}
}
