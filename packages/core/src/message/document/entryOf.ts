import type { AlertFacts } from '../AlertFacts';
import { altTextOf } from '../alertWords';
import { leadingOf } from '../digest/brightAlerts';
import type { MessageOptions, MessagePictures } from '../Message';
import { qualityMark } from '../qualityText';
import { chosenBrightnesses, factRows } from './factRows';
import { httpUrl } from './httpUrl';
import { linksOf, portalOf } from './linksOf';
import type { DocumentEntry, DocumentPicture } from './MessageDocument';

/** Which facts and links of an alert are wanted. */
type EntryOptions = Pick<MessageOptions, 'facts' | 'links'>;

/**
 * One alert as a part of a message.
 *
 * @param pictureNames - What the files in `pictures.cids` are called where they come from; their names say what
 * they show.
 * @throws {OptionError} A picture's address is not a web address.
 */
export function entryOf(
	facts: AlertFacts,
	options: EntryOptions,
	pictures: MessagePictures,
	pictureNames: readonly string[] = pictures.cids ?? [],
): DocumentEntry {
	const rows = factRows(facts, options.facts);
	return {
		facts,
		title: facts.title,
		portal: portalOf(facts, options),
		band: leadingOf(facts)?.band ?? null,
		brightness: chosenBrightnesses(facts, options.facts).map(({ text }) => text),
		mark: rows.some(({ name }) => name === 'quality') ? qualityMark(facts.quality) : '',
		rows,
		links: linksOf(facts, options),
		pictures: picturesOf(facts, pictures, pictureNames),
	};
}

function picturesOf(
	facts: AlertFacts,
	{ cids = [], fileNames = [], slackFiles = [], imageUrls = [] }: MessagePictures,
	names: readonly string[],
): DocumentPicture[] {
	return [
		...cids.map((field, index) => {
			return { field, fileName: fileNames[index], alt: altTextOf(facts, names[index]) };
		}),
		...slackFiles.map((slackFile, index) => {
			return { slackFile, alt: altTextOf(facts, names[index] ?? names[0]) };
		}),
		...imageUrls.map((url) => {
			return { url: httpUrl(url, 'Image URL'), alt: altTextOf(facts, lastPart(url)) };
		}),
	];
}

/** What the address calls the file. */
function lastPart(url: string): string {
	return url.replace(/[?#].*$/, '').replace(/^.*\//, '');
}
