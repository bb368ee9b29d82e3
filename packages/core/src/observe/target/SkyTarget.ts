import type { Interval } from '../sky/findCrossings';
import type { Direction } from '../sky/vector';

/** What is to be observed. */
export interface SkyTarget {
	/** Empty when nothing in the item names it. */
	readonly name: string;
	/** ICRS direction at a time. */
	readonly directionAt: (unixMs: number) => Direction;
	/** Whether it keeps its place. */
	readonly isFixed: boolean;
	/** When a moving target's place is known. @default always */
	readonly known?: Interval;
	/** What the reader should know about its position. */
	readonly warnings: readonly string[];
	/** Higher comes first in a night plan; `null` when not given. */
	readonly priority: number | null;
}
