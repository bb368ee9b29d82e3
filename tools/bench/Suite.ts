import type { TimedLimits } from './limit/startLimit';
import type { PythonPipeline } from './python/startPython';
import type { Shipped } from './shipped/Shipped';

/** What every benchmark is handed. */
export interface BenchContext {
	/** Functions of the built package, for those that measure core. */
	readonly shipped: Shipped;
	/** The package's root, for those that load nodes. */
	readonly root: string;
	/** A folder for files, removed afterwards. */
	readonly scratch: string;
	/** Undefined where Python or its packages are missing. */
	readonly python?: PythonPipeline;
	/** What no program can avoid, timed in a process of its own. */
	readonly limits: TimedLimits;
	/** How many alerts the long suites get, run by run; each has its own default. */
	readonly alerts?: readonly number[];
	/** How many turns each subject has. */
	readonly rounds: number;
	/** Prints a line of progress. */
	readonly log: (line: string) => void;
}

/** A figure that was wished for, and what came out. */
export interface Target {
	/** E.g. `30 × 30: at least 10 × Python`. */
	readonly wish: string;
	/** E.g. `11.2 × (zscale)`: the worst of all cases. */
	readonly found: string;
	readonly met: boolean;
}

/** What a benchmark found: one table, and what was wished for. */
export interface BenchReport {
	readonly title: string;
	readonly columns: readonly string[];
	readonly rows: ReadonlyArray<ReadonlyArray<string | number>>;
	readonly targets: readonly Target[];
	/** Sentences below the table. */
	readonly notes: readonly string[];
}

/** One benchmark: a file in suites/ and a line in suites/index.ts. */
export interface Suite {
	/** For `--only`. */
	readonly name: string;
	/** Whether it runs only when asked for, because it takes minutes. */
	readonly isLong?: boolean;
	readonly run: (context: BenchContext) => Promise<BenchReport>;
}
