import type { Execution } from '../../workflows/Execution';
import type { StandIns } from '../../standins/StandIns';

/** The check of an example that starts by itself on alerts of the livestream. */
export interface StreamCheck {
	/** Name of the example's file without `.json`. */
	readonly example: string;
	/** The topic to which alerts are sent. */
	readonly topic: string;
	/** Which of them shall lead to something; the others must not. @default all */
	readonly isWanted?: (alert: StreamedAlert) => boolean;
	/**
	 * Looks at everything that an execution did.
	 *
	 * @returns The diaSourceIds of the alerts for which it did something.
	 * @throws {RealN8nError} For the first thing that is wrong.
	 */
	verify(execution: Execution, standIns: StandIns): Promise<string[]>;
}

/** An alert that can be sent to a topic. */
export interface StreamedAlert {
	readonly diaSourceId: string;
	/** `0` for those of the Solar System. */
	readonly diaObjectId: string;
}
