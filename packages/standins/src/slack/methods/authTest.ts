import type { SlackMethod } from './SlackMethod';

/** https://docs.slack.dev/reference/methods/auth.test */
export const authTest: SlackMethod = {
	name: 'auth.test',
	scopes: [],
	answer: () => ({
		url: 'https://stand-in.slack.com/',
		team: 'Stand-in',
		user: 'fink',
		team_id: 'T0STANDIN',
		user_id: 'U0FINKBOT',
		bot_id: 'B0FINKBOT',
	}),
};
