import { readMrkdwn, type PostedMessage, type SlackBlock } from '@fink/standins';

import type { Execution } from '../../workflows/Execution';
import type { StandIns } from '../../standins/StandIns';
import { expectSame, expectThat } from './expectThat';

/** The messages that Slack took from a Slack node, one for each of its items, in order. */
export function postedMessages(
	execution: Execution,
	node: string,
	{ slack }: StandIns,
): PostedMessage[] {
	return execution.itemsOf(node).map(({ json }) => {
		const ts = json.message_timestamp ?? json.ts;
		const message = slack.workspace.messages.find((posted) => posted.ts === ts);
		expectThat(message !== undefined, `the message ${ts} was posted`, json);
		return message;
	});
}

/**
 * What holds for every message about alerts: a text for notifications, blocks, no previews of the links,
 * and nothing that Slack would take for markup by mistake.
 *
 * @param texts - What the blocks must say, e.g. exact ids.
 * @param urls - Where its links must lead.
 */
export function checkMessage(
	message: PostedMessage,
	texts: readonly string[],
	urls: readonly string[],
): void {
	expectSame([message.channel.name], ['fink-alerts'], 'the message is in the channel');
	expectThat(message.text.length > 20, 'the message has a text for notifications', message.text);
	expectThat(message.blocks.length > 0, 'the message has blocks');
	const { unfurl_links: links, unfurl_media: media } = message.options;
	expectSame([links, media], [false, false], 'links are not unfurled');
	const read = mrkdwnIn(message.blocks).map((text) => readMrkdwn(text));
	const stray = read.flatMap((text) => text.stray);
	expectSame(stray, [], 'control characters are escaped');
	const text = read.map((part) => part.text).join('\n');
	for (const expected of texts)
		expectThat(text.includes(expected), `the blocks say ${expected}`, text);
	const targets = read.flatMap((part) => part.links.map(({ url }) => url));
	for (const url of urls) expectThat(targets.includes(url), `a link leads to ${url}`, targets);
}

/** Ids of the files that a message shows. */
export function shownFiles({ blocks }: PostedMessage): string[] {
	return blocks.flatMap(({ slack_file: file }) =>
		file === undefined ? [] : [(file as { id: string }).id],
	);
}

function mrkdwnIn(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(mrkdwnIn);
	if (typeof value !== 'object' || value === null) return [];
	const { type, text } = value as SlackBlock;
	if (type === 'mrkdwn') return [String(text)];
	return Object.values(value).flatMap(mrkdwnIn);
}
