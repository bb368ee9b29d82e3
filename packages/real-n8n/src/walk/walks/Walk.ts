import type { StandIns } from '../../standins/StandIns';
import type { Execution } from '../../workflows/Execution';
import type { Walker } from '../Walker';

/** What a walk may use. */
export interface WalkBench {
	readonly walker: Walker;
	readonly standIns: StandIns;
	/** Names of our nodes as the list of nodes shows them. */
	readonly nodeNames: readonly string[];
	/** The newest execution of the open workflow, as n8n keeps it. */
	readonly lastExecution: () => Promise<Execution>;
	/** Keeps a picture of the tab under this name. */
	readonly keep: (name: string) => Promise<void>;
}

/** Something that a person does in the editor by clicks alone. */
export interface Walk {
	/** For the terminal. */
	readonly title: string;
	/**
	 * Does it and looks at what comes out.
	 *
	 * @returns What was seen, in a few words.
	 * @throws {RealN8nError} For the first thing that is wrong.
	 */
	run(bench: WalkBench): Promise<string>;
}
