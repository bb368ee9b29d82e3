import type { Choice } from '../../choice';
import type { AlertFacts } from '../AlertFacts';

/** One thing that a message may say about an alert. */
export interface Fact<Name extends string = string> extends Choice<Name> {
	/** What it adds to a message, for whoever chooses the facts. */
	readonly description: string;
	/** Label of its line in a message. */
	readonly label: string;
	/** Its lines; those that are `null`, `undefined` or empty are left out. */
	readonly linesOf: (facts: AlertFacts) => ReadonlyArray<string | null | undefined>;
	/** Whether readers copy it: it is shown in a fixed-width font. @default false */
	readonly isCode?: boolean;
	/** How a digest shows it. @default not at all */
	readonly inDigest?: 'labeled' | 'unlabeled';
	/** If there is no room for all facts, those with less weight are left out first; 0 to 9. @default 3 */
	readonly weight?: number;
}
