import type { Detection } from './Detection';
import type { SimulatedObject } from './SimulatedObject';

/** An object that was detected at least once. */
export interface ObservedObject {
	readonly object: SimulatedObject;
	readonly diaObjectId: bigint;
	/** Oldest first. */
	readonly detections: readonly Detection[];
}
