import type { MessageLink } from '../Message';
import type { DigestAlert } from './DigestAlert';

/** How many of the alerts that are not shown are still linked. */
const MAX_LINKED = 200;

/** `and 31 more`; empty without any. */
export function moreText(rest: readonly DigestAlert[]): string {
	return rest.length === 0 ? '' : `and ${rest.length} more`;
}

/** Pages of these alerts in the portal, each once, labeled with their names. */
export function moreLinks(rest: readonly DigestAlert[]): MessageLink[] {
	const labels = new Map<string, string>();
	for (const { facts } of rest) {
		const page = facts.links.find(({ name }) => name === 'portal');
		if (page && labels.size < MAX_LINKED) labels.set(page.url, facts.title);
	}
	return [...labels].map(([url, label]) => ({ label, url }));
}
