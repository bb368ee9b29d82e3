import type { SlackBlock } from './SlackBlock';

/** Slack's limits of Block Kit, docs.slack.dev/reference/block-kit/blocks. Characters, after escaping. */
export const SLACK_LIMITS = {
	blocks: 50,
	headerText: 150,
	sectionText: 3000,
	fields: 10,
	fieldText: 2000,
	contextElements: 10,
	altText: 2000,
	/** Slack cuts longer texts; the documented recommendation for `text`. */
	messageText: 4000,
} as const;

/** One block is reserved for whoever sends the message and adds a line, such as where it comes from. */
export const MAX_BLOCKS = SLACK_LIMITS.blocks - 1;

/**
 * All blocks together, as JSON. Slack's limit is not documented: 13,297 characters in one text and 9,597 in many
 * blocks were accepted, 11,341 were refused (slackapi/bolt-js issues 2509 and 2867).
 */
export const MAX_CHARACTERS = 9_900;

/** Size of a block as JSON in bytes, or more. */
function blockSize(block: SlackBlock): number {
	const json = JSON.stringify(block);
	return json.length + 2 * (json.match(/[^ -~]/g)?.length ?? 0);
}

/** Size of blocks as JSON in bytes, or more. */
export function sizeOf(blocks: readonly SlackBlock[]): number {
	return blocks.reduce((size, block) => size + blockSize(block), 0);
}

/** Whether no text of a block is too long. */
export function isWithinLimits(block: SlackBlock): boolean {
	if (block.type === 'section') return (block.text?.text.length ?? 0) <= SLACK_LIMITS.sectionText;
	if (block.type !== 'context') return true;
	return block.elements.every(({ text }) => text.length <= SLACK_LIMITS.sectionText);
}

/** The first line, and of the others those that fit. */
export function linesWithin(lines: readonly string[], maxLength: number): string {
	return lines.reduce((text, line) => {
		return text.length + line.length + 1 <= maxLength ? `${text}\n${line}` : text;
	});
}
