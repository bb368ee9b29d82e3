/** A number that a choice can be tuned with. */
export interface Parameter {
	/** Its key next to the choice's name, e.g. `a` in `{ name: 'asinh', a: 0.1 }`. */
	readonly name: string;
	/**
	 * Its name among the fields of a form, where `name` alone would be too short. Choices of one list whose
	 * parameters have the same field name share that field. @default name
	 */
	readonly field?: string;
	/** As shown to the user. */
	readonly title: string;
	/** One sentence without final period. */
	readonly description: string;
	/** Taken when the parameter is left out. */
	readonly default: number;
	/** Least allowed value. @default -Infinity */
	readonly min?: number;
	/** Greatest allowed value. @default Infinity */
	readonly max?: number;
	/** E.g. `nJy`. */
	readonly unit?: string;
	/** Whether it may be left out without taking the default: the data then decide. */
	readonly isOptional?: boolean;
	/** Whether forms leave it out. */
	readonly isAdvanced?: boolean;
}
