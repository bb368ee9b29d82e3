import { checkBlocks, countCharacters } from '../blocks';
import { SlackError } from '../SlackError';
import type { SlackBlock, Workspace } from '../Workspace';
import { textOf } from './readArgument';
import type { SlackArguments, SlackMethod } from './SlackMethod';

/** Longer texts are cut by Slack. */
const MAX_TEXT = 40_000;

/**
 * Characters in all blocks together. Not documented: messages with 9,597 were accepted and with 11,341
 * refused (github.com/slackapi/bolt-js/issues/2867).
 */
const MAX_IN_BLOCKS = 10_000;

/** https://docs.slack.dev/reference/methods/chat.postMessage */
export const chatPostMessage: SlackMethod = {
	name: 'chat.postMessage',
	scopes: ['chat:write'],
	answer(args, { workspace }) {
		const wanted = textOf(args, 'channel');
		const channel = wanted === undefined ? undefined : workspace.findChannel(wanted);
		if (!channel) throw new SlackError('channel_not_found');
		if (channel.isMember === false) throw new SlackError('not_in_channel');
		const text = textOf(args, 'text') ?? '';
		const blocks = blocksOf(args, workspace);
		if (text === '' && blocks.length === 0) throw new SlackError('no_text');
		if (text.length > MAX_TEXT) throw new SlackError('msg_too_long');

		const shown = ['channel', 'text', 'blocks'];
		const options = Object.fromEntries(
			Object.entries(args).filter(([name]) => !shown.includes(name)),
		);
		const ts = workspace.newTs();
		workspace.post({ channel, ts, text, blocks, options });
		const author = { user: 'U0FINKBOT', bot_id: 'B0FINKBOT', app_id: 'A0FINK', team: 'T0STANDIN' };
		return {
			channel: channel.id,
			ts,
			message: { type: 'message', text, ts, ...author, ...(blocks.length > 0 && { blocks }) },
		};
	},
};

function blocksOf(args: SlackArguments, workspace: Workspace): SlackBlock[] {
	const given = args.blocks;
	if (given === undefined || given === null || given === '') return [];
	let blocks = given;
	if (typeof given === 'string') {
		try {
			blocks = JSON.parse(given);
		} catch {
			throw new SlackError('invalid_blocks_format');
		}
	}
	if (!Array.isArray(blocks)) throw new SlackError('invalid_blocks_format');
	const issues = checkBlocks(blocks, { workspace });
	if (issues.length > 0) {
		const errors = issues.map(({ pointer, message }) => `${message} [json-pointer:${pointer}]`);
		const messages = errors.map((error) => `[ERROR] ${error}`);
		throw new SlackError('invalid_blocks', { errors, response_metadata: { messages } });
	}
	if (countCharacters(blocks) > MAX_IN_BLOCKS) throw new SlackError('msg_blocks_too_long');
	return blocks as SlackBlock[];
}
