import { OptionError } from '../../errors';
import type { AlertFacts } from '../AlertFacts';
import { LINKS, type LinkName } from '../links';
import type { MessageOptions } from '../Message';
import { oneLine } from '../oneLine';
import { httpUrl } from './httpUrl';
import type { DocumentLink } from './MessageDocument';

/** More links would hide the facts. */
const MAX_EXTRA_LINKS = 20;

const ALL: readonly LinkName[] = LINKS.map(({ name }) => name);

/** The chosen pages of an alert. */
export function linksOf(
	facts: AlertFacts,
	{ links = ALL }: Pick<MessageOptions, 'links'>,
): DocumentLink[] {
	return facts.links
		.filter(({ name }) => links.includes(name))
		.map(({ label, url }) => ({ label, url }));
}

/** The object's page in the Fink portal, to which names are linked; `null` when it is not chosen. */
export function portalOf(
	facts: AlertFacts,
	{ links = ALL }: Pick<MessageOptions, 'links'>,
): DocumentLink | null {
	const page = facts.links.find(({ name }) => name === 'portal' && links.includes(name));
	return page ? { label: page.label, url: page.url } : null;
}

/** The user's own links, checked. @throws {OptionError} Too many links, or one that is not a web address. */
export function ownLinks(extraLinks: readonly DocumentLink[] = []): DocumentLink[] {
	if (extraLinks.length > MAX_EXTRA_LINKS) {
		throw new OptionError(`${extraLinks.length} additional links are too many for a message`, {
			field: 'More Links',
			given: extraLinks,
			advice: `Keep the ${MAX_EXTRA_LINKS} most useful ones.`,
		});
	}
	return extraLinks.map(({ label, url }, index) => {
		const checked = httpUrl(url, `Link ${index + 1}`);
		return { label: oneLine(label, 60) || oneLine(checked, 60), url: checked };
	});
}
