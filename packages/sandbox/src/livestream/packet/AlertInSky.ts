import type { Row } from '../../table';

/** An alert with everything that its packet says about its object. */
export interface AlertInSky {
	readonly row: Row;
	/** Earlier detections of the same object, oldest first; none for asteroids. */
	readonly earlier: readonly Row[];
	/** Forced photometry up to the alert, oldest first. */
	readonly forced: readonly Row[];
}
