import type { MessageLink } from '../Message';
import type { DigestAlert } from './DigestEntry';

/** Alerts that are still linked when they are no longer shown. */
const MOST_LINKED = 200;

/** `and 31 more`; empty for none. */
export function moreText(rest: readonly DigestAlert[]): string {
	return rest.length === 0 ? '' : `and ${rest.length} more`;
}

/** Those of them that have a page in the portal, under their names. */
export function moreLinks(rest: readonly DigestAlert[]): MessageLink[] {
	return rest.slice(0, MOST_LINKED).flatMap(({ facts }) => {
		const page = facts.links.find(({ name }) => name === 'portal');
		return page ? [{ label: facts.title, url: page.url }] : [];
	});
}
