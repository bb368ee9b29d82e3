import type { SlackMethod } from './SlackMethod';

/** https://docs.slack.dev/reference/methods/users.profile.get, which n8n's credential test asks. */
export const usersProfileGet: SlackMethod = {
	name: 'users.profile.get',
	scopes: ['users.profile:read'],
	answer: () => ({ profile: { real_name: 'Fink', display_name: 'fink' } }),
};
