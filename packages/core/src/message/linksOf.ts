import { OptionError } from '../errors';
import { LINK_NAMES, type AlertFacts, type AlertLink } from './AlertFacts';
import { httpUrl } from './httpUrl';
import type { MessageLink, MessageOptions } from './Message';
import { oneLine } from './oneLine';

/** Links beyond these would hide the facts. */
const MAX_EXTRA_LINKS = 20;

/**
 * The chosen pages of an alert, then the user's own links.
 *
 * @throws {OptionError} an own link that is none; too many.
 */
export function linksOf(
	facts: AlertFacts,
	{ links = LINK_NAMES, extraLinks }: Pick<MessageOptions, 'links' | 'extraLinks'>,
): MessageLink[] {
	const chosen = facts.links.filter(({ name }) => links.includes(name));
	return [...chosen, ...ownLinks(extraLinks)].map(({ label, url }) => ({ label, url }));
}

/** The object's page in the Fink portal, to which names are linked; undefined when it is not chosen. */
export function portalOf(
	facts: AlertFacts,
	{ links = LINK_NAMES }: Pick<MessageOptions, 'links'>,
): AlertLink | undefined {
	return facts.links.find(({ name }) => name === 'portal' && links.includes(name));
}

/** The user's own links, checked. @throws {OptionError} a link that is none; too many. */
export function ownLinks(extraLinks: readonly MessageLink[] = []): MessageLink[] {
	if (extraLinks.length > MAX_EXTRA_LINKS) {
		throw new OptionError(`${extraLinks.length} links of your own are too many for a message`, {
			field: 'Links of Your Own',
			given: extraLinks,
			advice: `Keep the ${MAX_EXTRA_LINKS} most useful ones.`,
		});
	}
	return extraLinks.map(({ label, url }, index) => {
		const checked = httpUrl(url, `Link ${index + 1}`);
		return { label: oneLine(label, 60) || oneLine(checked, 60), url: checked };
	});
}
