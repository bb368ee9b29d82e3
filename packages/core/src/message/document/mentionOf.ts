import type { AlertFacts } from '../AlertFacts';
import type { DocumentMention } from './MessageDocument';

/** An alert that is only counted and linked. */
export function mentionOf({ title, links }: AlertFacts): DocumentMention {
	return { title, url: links.find(({ name }) => name === 'portal')?.url ?? null };
}
