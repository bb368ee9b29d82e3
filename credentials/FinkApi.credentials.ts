import type { Icon, ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';

/**
 * Where Fink's API answers. Fink needs no key: the credential only chooses between production, a mirror
 * and one's own sandbox, so the nodes also work without it, against production.
 */
export class FinkApi implements ICredentialType {
	name = 'finkApi';

	displayName = 'Fink API';

	icon: Icon = { light: 'file:../icons/fink.svg', dark: 'file:../icons/fink.dark.svg' };

	documentationUrl = 'https://github.com/n8n-nodes-fink/n8n-nodes-fink#the-fink-api-credential';

	properties: INodeProperties[] = [
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://api.lsst.fink-portal.org',
			placeholder: 'e.g. http://127.0.0.1:8137',
			description:
				'Where the API answers, without /api/v1. Keep the default for production, or give the address that your own sandbox or mirror prints.',
		},
	];

	/** The list of tags is the cheapest real answer: JSON, needs no argument, proves it is Fink. */
	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.baseUrl.replace(/[/]+$/, "")}}',
			url: '/api/v1/tags',
		},
	};
}
