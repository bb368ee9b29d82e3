import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

/** How to reach Fink's livestream. The group ID is what Fink authorizes; usually there is no password. */
export class FinkLivestreamApi implements ICredentialType {
	name = 'finkLivestreamApi';

	displayName = 'Fink Livestream API';

	icon: Icon = { light: 'file:../icons/livestream.svg', dark: 'file:../icons/livestream.dark.svg' };

	documentationUrl =
		'https://github.com/n8n-nodes-fink/n8n-nodes-fink/blob/main/docs/fink-livestream.md#credential';

	properties: INodeProperties[] = [
		{
			displayName: 'Servers',
			name: 'servers',
			type: 'string',
			default: 'kafka-lsst.fink-broker.org:24499',
			required: true,
			placeholder: 'e.g. kafka-lsst.fink-broker.org:24499',
			description:
				'Host and port of one or more Kafka servers, separated by commas, as Fink sent them',
		},
		{
			displayName: 'Group ID',
			name: 'groupId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. jane_group',
			description:
				'The group ID that Fink gave you, by which Fink authorizes you. All workflows, machines and programs with the same group ID share the alerts, so each of them gets only a part.',
		},
		{
			displayName: 'Authentication',
			name: 'authentication',
			type: 'options',
			default: 'none',
			description: 'How to log in. Fink asks for none.',
			options: [
				{ name: 'None', value: 'none' },
				{ name: 'SASL PLAIN', value: 'plain' },
				{ name: 'SASL SCRAM-SHA-256', value: 'scramSha256' },
				{ name: 'SASL SCRAM-SHA-512', value: 'scramSha512' },
			],
		},
		{
			displayName: 'Username',
			name: 'username',
			type: 'string',
			default: '',
			displayOptions: { hide: { authentication: ['none'] } },
			description: 'Name of the account at this Kafka cluster',
		},
		{
			displayName: 'Password',
			name: 'password',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			displayOptions: { hide: { authentication: ['none'] } },
			description:
				'Password of the account at this Kafka cluster. The connection is not encrypted (no TLS).',
		},
		{
			displayName: 'API Base URL',
			name: 'apiUrl',
			type: 'string',
			default: 'https://api.lsst.fink-portal.org',
			placeholder: 'e.g. http://127.0.0.1:8137',
			description: "Address of Fink's API, which describes the tags in the list of topics",
		},
	];
}
