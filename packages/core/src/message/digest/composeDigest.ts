import type { Message } from '../Message';
import { oneLine } from '../oneLine';
import { plain } from '../slack';
import { digestBlocks } from './digestBlocks';
import type { DigestAlert, DigestContent } from './DigestAlert';
import type { DigestEntry, DigestOptions, DigestPicture } from './DigestEntry';
import { digestHtml } from './digestHtml';
import { digestText } from './digestText';
import { brightestText, countText, plural } from './digestWords';
import { sortAlerts } from './sortAlerts';

/** A message about many alerts. */
export interface Digest {
	readonly message: Message;
	/** Alerts in it, shown or not. */
	readonly count: number;
	/** Alerts that it shows; Slack may show fewer, because of its limits. */
	readonly shown: number;
	/** Indexes of the shown entries, in their order. */
	readonly entries: readonly number[];
	/** Pictures that its HTML refers to. */
	readonly pictures: readonly DigestPicture[];
}

/** Many alerts as one message. Without alerts it says that none passed. */
export function composeDigest(
	entries: readonly DigestEntry[],
	options: DigestOptions = {},
): Digest {
	const { sort = 'newest', maxShown = 10, brightMagnitude = 20, failures = [] } = options;
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
	const brightest = brightestText(facts);
	const summary = [heading, brightest].filter((part) => part !== '').join('. ');
	const { shown, pictures } = numberPictures(sorted.slice(0, Math.max(0, maxShown)));
	const content: DigestContent = {
		heading,
		brightest,
		shown,
		rest: sorted.slice(shown.length),
		failure: failureText(failures),
	};
	return {
		message: {
			summary,
			subject: `[Fink] ${heading}`,
			text: digestText(content, options),
			html: digestHtml(content, options),
			slack: { text: plain(summary), blocks: digestBlocks(content, options) },
		},
		count: alerts.length,
		shown: shown.length,
		entries: shown.map(({ entry }) => entry),
		pictures,
	};
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

/** Failures that are described; the others are counted. */
const MAX_FAILURES = 3;

function failureText(failures: readonly string[]): string {
	if (failures.length === 0) return '';
	const different = [...new Set(failures)];
	const named = different.slice(0, MAX_FAILURES).map((sentence) => oneLine(sentence, 300));
	const more = different.length - named.length;
	const sentences = [...named, ...(more > 0 ? [`${more} more`] : [])].join('; ');
	return `${plural(failures.length, 'item')} failed before this message: ${sentences}`;
}
