import type { AlertFacts, BrightnessFact } from './AlertFacts';
import type { FactRow } from './factRows';
import type { MessageLink } from './Message';

/** One alert as the writers of all message forms see it. */
export interface AlertContent {
	readonly facts: AlertFacts;
	readonly heading: string;
	/** The brightness below the heading, the leading one first. */
	readonly lead: readonly BrightnessFact[];
	readonly rows: readonly FactRow[];
	readonly links: readonly MessageLink[];
	/** What the alert's pictures show. */
	readonly altText: (pictureName?: string) => string;
}
