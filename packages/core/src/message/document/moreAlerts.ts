import type { DocumentLink, MessageDocument } from './MessageDocument';

type Rest = MessageDocument['rest'];

/** How many of the alerts that are not shown are still linked. */
const MAX_LINKED = 200;

/** `and 31 more`; empty without any. */
export function moreText(rest: Rest): string {
	return rest.length === 0 ? '' : `and ${rest.length} more`;
}

/** Pages of these alerts in the portal, each once, labeled with their names. */
export function moreLinks(rest: Rest): DocumentLink[] {
	const labels = new Map<string, string>();
	for (const { title, url } of rest) {
		if (url !== null && labels.size < MAX_LINKED) labels.set(url, title);
	}
	return [...labels].map(([url, label]) => ({ label, url }));
}
