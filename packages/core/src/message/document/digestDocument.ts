import { BRIGHT_MAGNITUDE } from '../alertChecks';
import type { DigestAlert } from '../digest/DigestAlert';
import type { DigestEntry, DigestOptions, DigestPicture } from '../digest/DigestEntry';
import { brightestText, countText, failureText } from '../digest/digestWords';
import { sortAlerts } from '../digest/sortAlerts';
import { plural } from '../numberText';
import { oneLine } from '../oneLine';
import { cleanLines } from './cleanLines';
import { entryOf } from './entryOf';
import { ownLinks } from './linksOf';
import { mentionOf } from './mentionOf';
import type { MessageDocument } from './MessageDocument';

/** Many alerts as a document, and where its parts come from. */
export interface DigestParts {
	readonly document: MessageDocument;
	/** Indexes of the shown entries, in their order. */
	readonly entries: readonly number[];
	readonly pictures: readonly DigestPicture[];
}

/**
 * Many alerts as a document. Without alerts it says that none passed.
 *
 * @throws {OptionError} An unknown order, or a link or picture that is not a web address.
 */
export function digestDocument(
	entries: readonly DigestEntry[],
	options: DigestOptions = {},
): DigestParts {
	const { sort = 'newest', maxShown = 10, failures = [] } = options;
	const { brightMagnitude = BRIGHT_MAGNITUDE } = options;
	const alerts = entries.map(({ facts, pictures = {} }, entry): DigestAlert => {
		return { facts, pictures, pictureNames: pictures.cids ?? [], entry };
	});
	const sorted = sortAlerts(alerts, sort);
	const tags = options.tag ? [options.tag] : entries.map(({ tag }) => tag ?? '');
	const facts = sorted.map((alert) => alert.facts);
	const counted =
		alerts.length === 0 && failures.length > 0
			? `${plural(failures.length, 'item')} failed, no alerts to show`
			: countText(facts, tags, brightMagnitude);
	const title = oneLine(options.title ?? '');
	const heading = title ? `${title}: ${counted}` : counted;
	const brightest = [brightestText(facts)].filter((part) => part !== '');
	const { shown, pictures } = numberPictures(sorted.slice(0, Math.max(0, maxShown)));
	const document: MessageDocument = {
		kind: 'digest',
		heading,
		summary: [heading, ...brightest].join('. '),
		short: [heading, ...brightest],
		headingBrightness: '',
		lead: brightest,
		intro: cleanLines(options.intro ?? ''),
		entries: shown.map((alert) =>
			entryOf(alert.facts, options, alert.pictures, alert.pictureNames),
		),
		rest: sorted.slice(shown.length).map((alert) => mentionOf(alert.facts)),
		notes: failures.length > 0 ? [failureText(failures)] : [],
		links: ownLinks(options.extraLinks),
		footer: cleanLines(options.footer ?? ''),
		omitted: [],
	};
	return { document, entries: shown.map(({ entry }) => entry), pictures };
}

/** Gives every picture a unique name in the digest. */
function numberPictures(alerts: readonly DigestAlert[]) {
	const pictures: DigestPicture[] = [];
	const shown = alerts.map((alert): DigestAlert => {
		const cids = alert.pictureNames.map((entryCid) => {
			const cid = `picture_${pictures.length + 1}`;
			pictures.push({ cid, entry: alert.entry, entryCid });
			return cid;
		});
		return { ...alert, pictures: { ...alert.pictures, cids } };
	});
	return { shown, pictures };
}
