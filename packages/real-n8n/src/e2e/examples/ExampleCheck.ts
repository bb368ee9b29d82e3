import type { Execution } from '../../workflows/Execution';
import type { N8nSession } from '../../server/N8nSession';
import type { StandIns } from '../../standins/StandIns';

/** Other parameters of nodes, by their names. */
type NodeChanges = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What the check of an example may use. */
export interface CheckBench {
	readonly session: N8nSession;
	readonly standIns: StandIns;
	/** Where n8n keeps everything. */
	readonly userFolder: string;
	/**
	 * Executes the example as it was imported and waits for its end.
	 *
	 * @param trigger - The node to start from.
	 * @throws {RealN8nError} When it fails.
	 */
	execute(trigger: string): Promise<Execution>;
	/**
	 * Executes the example with other parameters of some nodes.
	 *
	 * @param changes - By the node's name.
	 * @throws {RealN8nError} When it fails.
	 */
	executeChanged(trigger: string, changes: NodeChanges): Promise<Execution>;
	/** The same where it does not matter how n8n says that it ended. */
	executeAnyway(trigger: string, changes: NodeChanges): Promise<Execution>;
	/**
	 * Activates the example with other parameters of some nodes, waits for the first execution that its own trigger
	 * starts, and deactivates it.
	 *
	 * @param changes - By the node's name.
	 * @throws {RealN8nError} When none starts, or it fails.
	 */
	awaitFiring(changes: NodeChanges): Promise<Execution>;
}

/** The check of an example that is executed by hand, or whose clock is not waited for. */
export interface ExampleCheck {
	/** Name of the example's file without `.json`. */
	readonly example: string;
	/**
	 * Executes it and looks at everything that it does.
	 *
	 * @returns What was seen, in a few words.
	 * @throws {RealN8nError} For the first thing that is wrong.
	 */
	run(bench: CheckBench): Promise<string>;
}

/** The check of an example that starts by itself on new alerts: it is activated and has to fire. */
export interface TriggerCheck {
	/** Name of the example's file without `.json`. */
	readonly example: string;
	/** Looks at the execution that n8n started for the alerts that were new. */
	verify(
		execution: Execution,
		diaSourceIds: readonly string[],
		bench: Pick<CheckBench, 'session' | 'standIns'>,
	): Promise<string>;
}
