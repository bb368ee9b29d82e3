import type { Choice } from '../../choice';
import type { AlertFacts } from '../AlertFacts';

/** What every draft of a report says about itself. */
export interface DraftRemarks {
	/** What a human has to fill in before it is sent. */
	readonly missing: readonly string[];
	/** Why there is nothing to report; then the draft is empty. */
	readonly problems: readonly string[];
}

/** A report that people file about an alert. It is only written; sending it is up to a human. */
export interface Draft<
	Name extends string = string,
	Report extends DraftRemarks = DraftRemarks,
> extends Choice<Name> {
	readonly description: string;
	readonly write: (facts: AlertFacts) => Report;
}
