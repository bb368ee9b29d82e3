/** The part of the coefficients that a level works on. */
export interface LevelSize {
	readonly height: number;
	readonly width: number;
	/** Coefficients from one row to the next. */
	readonly stride: number;
}
