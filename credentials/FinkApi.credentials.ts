import type { Icon, ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';

/** n8n applies each rule by its own type, but types the list as being of one type. */
const TEST_RULES = [
	{
		type: 'responseCode',
		properties: {
			value: 404,
			message:
				"Fink's API was not found under this address: check the base URL, including its path",
		},
	},
	...[301, 302, 303, 307, 308].map((value) => ({
		type: 'responseCode',
		properties: {
			value,
			message:
				'This address redirects to another one: enter that one as the base URL if you trust it',
		},
	})),
	...[401, 403].map((value) => ({
		type: 'responseCode',
		properties: {
			value,
			message:
				'This server, or a proxy in front of it, denies access: Fink needs no key, so check the base URL',
		},
	})),
	// n8n treats text as a list of its characters.
	...['<', '\n', ' '].map((value) => ({
		type: 'responseSuccessBody',
		properties: {
			key: '0',
			value,
			message: "This address returns a web page, not Fink's API: check the base URL",
		},
	})),
] as ICredentialTestRequest['rules'];

/**
 * The address of Fink's API. Fink needs no key: the credential only chooses between production, a mirror
 * and a local sandbox. Without it, the nodes use production.
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
				'Address of the API, without /api/v1. Keep the default for production, or enter the address that your sandbox or mirror prints.',
		},
	];

	/** The list of tags is the cheapest real answer: JSON, needs no argument, proves it is Fink. */
	test: ICredentialTestRequest = {
		request: {
			// Accepts what the nodes accept: no address, no scheme, trailing slashes, a copied /api/v1.
			baseURL:
				'={{($credentials.baseUrl || "https://api.lsst.fink-portal.org").trim().replace(/^(?=(localhost|127[.][0-9.]+|\\[::1\\])([:/]|$))/i, "http://").replace(/^(?!.*:[/][/])/, "https://").replace(/[/]+$/, "").replace(/[/]api([/]v1)?$/i, "").replace(/[/]+$/, "")}}',
			url: '/api/v1/tags',
			disableFollowRedirect: true,
		},
		rules: TEST_RULES,
	};
}
