import type { Livestream, Sandbox } from '@fink/sandbox';
import type { ChatModel, MailServer, PostServer, Slack } from '@fink/standins';

import { SANDBOX_CREDENTIAL, type ImportedCredential } from '../workflows/importCredential';

/** What the example of an MCP server asks of its clients. */
export const BEARER_TOKEN = 'token-of-the-example';

/** The services of the examples that need credentials. */
interface Services {
	readonly fink: Sandbox;
	readonly mail: MailServer;
	readonly slack: Slack;
	readonly chat: ChatModel;
	readonly chats: PostServer;
	readonly livestream: Livestream | undefined;
}

/** The credential that the examples of the livestream name. */
export const LIVESTREAM_CREDENTIAL = {
	id: 'finkLivestream01',
	name: 'Fink livestream',
	type: 'finkLivestreamApi',
} as const;

/** A credential for each stand-in, by the ids and names in the examples. */
export function credentialsFor({
	fink,
	mail,
	slack,
	chat,
	chats,
	livestream,
}: Services): ImportedCredential[] {
	const { user, password } = mail.account;
	return [
		{ ...SANDBOX_CREDENTIAL, data: { baseUrl: fink.url } },
		{
			id: 'exampleSmtp00001',
			name: 'SMTP account',
			type: 'smtp',
			data: {
				user,
				password,
				host: mail.host,
				port: mail.port,
				secure: false,
				disableStartTls: true,
			},
		},
		{
			id: 'exampleSlack0001',
			name: 'Slack account',
			type: 'slackApi',
			data: { accessToken: slack.token },
		},
		{
			id: 'exampleBearer001',
			name: 'Bearer Auth account',
			type: 'httpBearerAuth',
			data: { token: BEARER_TOKEN },
		},
		{
			id: 'exampleOpenAi001',
			name: 'OpenAI account',
			type: 'openAiApi',
			data: { apiKey: chat.apiKey, url: chat.url },
		},
		{
			id: 'exampleTelegram1',
			name: 'Telegram account',
			type: 'telegramApi',
			data: { accessToken: chats.accounts.telegramToken, baseUrl: `${chats.url}/telegram` },
		},
		{
			id: 'exampleDiscord01',
			name: 'Discord webhook',
			type: 'discordWebhookApi',
			data: { webhookUri: chats.url + chats.accounts.discordPath },
		},
		{
			id: 'exampleMatrix001',
			name: 'Matrix account',
			type: 'matrixApi',
			data: { accessToken: chats.accounts.matrixToken, homeserverUrl: chats.url },
		},
		...(livestream === undefined
			? []
			: [{ ...LIVESTREAM_CREDENTIAL, data: livestreamData(livestream, fink) }]),
	];
}

/** What is entered into the credential of the local livestream. */
export function livestreamData(
	{ broker, groupId }: Livestream,
	fink: Sandbox,
): ImportedCredential['data'] {
	return { servers: broker.address, groupId, authentication: 'none', apiUrl: fink.url };
}
