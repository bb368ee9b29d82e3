import { OptionError } from '../errors';
import type { AlertFacts } from './AlertFacts';
import { httpUrl } from './httpUrl';
import { LINKS, type AlertLink, type LinkName } from './links';
import type { MessageLink, MessageOptions } from './Message';
import { oneLine } from './oneLine';

/** More links would hide the facts. */
const MAX_EXTRA_LINKS = 20;

const ALL: readonly LinkName[] = LINKS.map(({ name }) => name);

/**
 * The chosen pages of an alert, then the user's own links.
 *
 * @throws {OptionError} Too many links, or one that is not a web address.
 */
export function linksOf(
	facts: AlertFacts,
	{ links = ALL, extraLinks }: Pick<MessageOptions, 'links' | 'extraLinks'>,
): MessageLink[] {
	const chosen = facts.links.filter(({ name }) => links.includes(name));
	return [...chosen, ...ownLinks(extraLinks)].map(({ label, url }) => ({ label, url }));
}

/** The object's page in the Fink portal, to which names are linked; `undefined` when it is not chosen. */
export function portalOf(
	facts: AlertFacts,
	{ links = ALL }: Pick<MessageOptions, 'links'>,
): AlertLink | undefined {
	return facts.links.find(({ name }) => name === 'portal' && links.includes(name));
}

/** The user's own links, checked. @throws {OptionError} Too many links, or one that is not a web address. */
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
