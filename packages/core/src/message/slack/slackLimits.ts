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
	/** Above it Slack cuts; the documented advice for `text`. */
	messageText: 4000,
} as const;

/** Room for the block that n8n's Slack node adds, with its link to the workflow. */
export const MAX_BLOCKS = SLACK_LIMITS.blocks - 1;

/**
 * All blocks together, as JSON. Slack's limit is not documented: 13,297 characters of one text were taken,
 * 9,597 over many blocks too, 11,341 refused (slackapi/bolt-js issues 2509 and 2867).
 */
export const MAX_CHARACTERS = 9_900;

/** Size of a block as JSON, at least that in bytes. */
export function blockSize(block: SlackBlock): number {
	const json = JSON.stringify(block);
	return json.length + 2 * (json.match(/[^ -~]/g)?.length ?? 0);
}

/** The blocks in their order, without those for which no room is left. */
export function fitBlocks(blocks: readonly SlackBlock[]): SlackBlock[] {
	let room = MAX_CHARACTERS;
	const fitting = blocks.filter((block) => {
		const size = blockSize(block);
		if (size > room) return false;
		room -= size;
		return true;
	});
	return fitting.slice(0, MAX_BLOCKS);
}
