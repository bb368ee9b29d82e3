import { shortBrightness } from '../alertWords';
import type { AlertContent } from '../AlertContent';
import { portalOf } from '../linksOf';
import type { MessageOptions, MessagePictures } from '../Message';
import { context, factFields, header, linkLine, prose, section, smallPrint } from './blocks';
import { imageBlocks } from './imageBlocks';
import { slackLink } from './mrkdwn';
import type { SlackBlock } from './SlackBlock';
import { fitBlocks } from './slackLimits';

/** One alert as Slack blocks: heading, link to the portal, facts, pictures, links, small print. */
export function alertBlocks(
	{ facts, heading, rows, links, altText }: AlertContent,
	options: MessageOptions & MessagePictures,
): SlackBlock[] {
	const { intro = '', footer = '', ...pictures } = options;
	const brightness = shortBrightness(facts);
	const portal = portalOf(facts, options);
	const line = linkLine(links.filter(({ url }) => url !== portal?.url));
	return fitBlocks([
		header([heading, brightness].filter((part) => part !== '').join('  ')),
		...(portal ? [section(`*${slackLink(portal.url, `${facts.title} in the Fink portal`)}*`)] : []),
		...prose(intro),
		...imageBlocks(pictures, altText(pictures.cids?.[0])),
		...factFields(rows),
		...(line === '' ? [] : [context(line)]),
		...smallPrint(footer),
	]);
}
