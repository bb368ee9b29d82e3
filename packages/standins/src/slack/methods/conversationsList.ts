import { page } from './page';
import type { SlackMethod } from './SlackMethod';

/** https://docs.slack.dev/reference/methods/conversations.list */
export const conversationsList: SlackMethod = {
	name: 'conversations.list',
	scopes: ['channels:read', 'groups:read'],
	answer(args, { workspace }) {
		const { entries, next } = page(workspace.channels, args);
		const channels = entries.map(({ id, name, isMember = true }) => ({
			id,
			name,
			is_channel: true,
			is_private: false,
			is_archived: false,
			is_member: isMember,
		}));
		return { channels, response_metadata: { next_cursor: next } };
	},
};
