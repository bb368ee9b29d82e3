import type { Mark } from './Scene';

/** Marks in rows, and how high they are together. */
export interface Block {
	/** At y from 0 down. */
	readonly marks: (top: number) => Mark[];
	readonly height: number;
}
