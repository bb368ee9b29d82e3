import type { MessageLink } from '../Message';
import type { DigestAlert } from './DigestAlert';

/** Objects that are still linked when they are no longer shown. */
const MAX_LINKED = 200;

/** `and 31 more`; empty for none. */
export function moreText(rest: readonly DigestAlert[]): string {
	return rest.length === 0 ? '' : `and ${rest.length} more`;
}

/** Those of them that have a page in the portal, under their names, each page once. */
export function moreLinks(rest: readonly DigestAlert[]): MessageLink[] {
	const labels = new Map<string, string>();
	for (const { facts } of rest) {
		const page = facts.links.find(({ name }) => name === 'portal');
		if (page && labels.size < MAX_LINKED) labels.set(page.url, facts.title);
	}
	return [...labels].map(([url, label]) => ({ label, url }));
}
