import { page } from './page';
import type { SlackMethod } from './SlackMethod';

/** https://docs.slack.dev/reference/methods/users.list */
export const usersList: SlackMethod = {
	name: 'users.list',
	scopes: ['users:read'],
	answer(args, { workspace }) {
		const { entries, next } = page(workspace.users, args);
		const members = entries.map(({ id, name, realName }) => ({
			id,
			name,
			deleted: false,
			is_bot: false,
			...(realName !== undefined && { real_name: realName }),
		}));
		return { members, response_metadata: { next_cursor: next } };
	},
};
