import { DEFAULT_BASE_URL } from '@fink/core';

import type { BadSetUp } from './BadSetUp';
import type { WrongServers } from './WrongServers';

/** Addresses that the set-ups are made from. */
export interface Addresses {
	/** The local Fink. */
	readonly finkUrl: string;
	/** Nobody listens there. */
	readonly deafUrl: string;
}

/** Never exists: RFC 2606, section 2. */
const MISTYPED_URL = 'https://api.lsst.fink-portl.invalid';

/** The ways to set the nodes up wrongly: no server, the wrong server, the wrong door of the right one. */
export function badSetUps(
	{ finkUrl, deafUrl }: Addresses,
	servers: WrongServers,
): readonly BadSetUp[] {
	const named = (url: string) => `Base URL: ${url}`.replace(/[.[\]]/g, '\\$&');
	return [
		{
			title: 'the sandbox does not run',
			baseUrl: deafUrl,
			why: /nothing listens at its address \(tried 5 times\)/,
			toDo: new RegExp(`Check that the server is running.*Docker.*${named(deafUrl)}`),
			test: /ECONNREFUSED|refused/,
		},
		{
			title: 'a typo in the name of the host, or no network',
			baseUrl: MISTYPED_URL,
			why: /its host name was not found/,
			toDo: /Check the spelling of the base URL and the internet connection\. .*fink-portl/,
			test: /ENOTFOUND|EAI_AGAIN|cannot be (resolved|established)|not found/,
		},
		{
			title: 'no way out: a proxy that refuses',
			why: /it denies access/,
			toDo: new RegExp(`answered 403.*any proxy in between.*${named(DEFAULT_BASE_URL)}`),
		},
		{
			title: 'https:// to a server that speaks http',
			baseUrl: finkUrl.replace('http:', 'https:'),
			why: /a secure connection could not be established/,
			toDo: /begin its base URL with http:\/\/ instead of https:\/\//,
			test: /EPROTO|wrong version number/,
		},
		{
			title: 'http:// to a server that speaks https',
			baseUrl: `http://${servers.secureHost}`,
			why: /the connection was interrupted/,
			toDo: /begin with https:\/\/ instead of http:\/\//,
			test: /ECONNRESET|hang up|closed the connection|closed unexpectedly/,
		},
		{
			title: 'a certificate that nobody vouches for',
			baseUrl: `https://${servers.secureHost}`,
			why: /its certificate was not accepted/,
			toDo: /NODE_EXTRA_CA_CERTS/,
			test: /CERT|certificate|SIGNATURE/,
		},
		{
			title: 'the path is missing',
			baseUrl: servers.withoutFink,
			why: /this address does not exist on the server/,
			toDo: /answered 404.*Check the base URL/,
			test: orOfN8n1(/Fink's API was not found under this address/, /could not be found/),
		},
		{
			title: 'the path of an endpoint',
			baseUrl: `${finkUrl}/api/v1/sources`,
			why: /this address does not exist on the server/,
			toDo: /answered 404.*Check the base URL.*\/api\/v1\/sources/,
			test: orOfN8n1(/Fink's API was not found under this address/, /could not be found/),
		},
		{
			title: 'a website',
			baseUrl: servers.website,
			why: /Fink's response is a web page|Fink sent something other than the Science cutout/,
			toDo: /begins with "Welcome to our observatory".*[Cc]heck the base URL/,
			test: /returns a web page/,
		},
		{
			title: "the credential is for somebody else's API",
			baseUrl: servers.otherApi,
			why: /Fink's response is not a table|Fink sent something other than the Science cutout/,
			toDo: /begins with "\{"status".*[Cc]heck (that )?the base URL/,
		},
		{
			title: 'the credential is for an API that requires a key',
			baseUrl: servers.locked,
			why: /it requires a login/,
			toDo: /answered 401: "API key missing".*the public server needs no login/,
			test: orOfN8n1(/no key/, /Authorization failed/),
		},
		{
			title: 'the server has moved',
			baseUrl: servers.moved,
			why: /it points to another address/,
			toDo: /If you trust https:\/\/new\.example, enter it as the base URL/,
			test: orOfN8n1(/redirects to another/, /301|redirect/i),
		},
		{
			title: 'another protocol in front',
			baseUrl: 'ftp://api.lsst.fink-portal.org',
			why: /Base URL must begin with https:\/\/ or http:\/\//,
			toDo: /e\.g\. https:\/\/api\.lsst\.fink-portal\.org/,
		},
	];
}

/** n8n 1 does not apply a credential's rules to statuses that are errors, and has its own message. */
function orOfN8n1(ours: RegExp, theirs: RegExp): RegExp {
	return new RegExp(`${ours.source}|${theirs.source}`, theirs.flags);
}
