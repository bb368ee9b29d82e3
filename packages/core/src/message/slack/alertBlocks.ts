import type { AlertContent } from '../composeAlertMessage';
import type { MessageOptions, MessagePictures } from '../Message';
import { context, factFields, header, linkLine, prose, section, smallPrint } from './blocks';
import { imageBlocks } from './imageBlocks';
import { slackLink } from './mrkdwn';
import type { SlackBlock } from './SlackBlock';
import { fitBlocks } from './slackLimits';

/** One alert as Slack blocks: heading, link to the portal, facts, pictures, links, small print. */
export function alertBlocks(
	{ facts, heading, rows, links, altText }: AlertContent,
	{ intro = '', footer = '', ...pictures }: MessageOptions & MessagePictures,
): SlackBlock[] {
	const brightness = facts.brightness ? `  ${facts.brightness.short}` : '';
	const portal = links.find(({ label }) => label === 'Fink portal');
	const others = links.filter((link) => link !== portal);
	const line = linkLine(others);
	return fitBlocks([
		header(heading + brightness),
		...(portal ? [section(`*${slackLink(portal.url, `${facts.title} in the Fink portal`)}*`)] : []),
		...prose(intro),
		...imageBlocks(pictures, altText(pictures.cids?.[0])),
		...factFields(rows),
		...(line === '' ? [] : [context(line)]),
		...smallPrint(footer),
	]);
}
