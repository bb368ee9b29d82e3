import type { Browser, Page } from 'playwright-core';

import type { OwnerAccount } from '../server/ownerAccount';

/**
 * Opens a tab that is logged in to n8n. Requests to other machines are refused, so that nothing waits for them.
 *
 * @param viewport - Of the tab, pixels.
 */
export async function openTab(
	browser: Browser,
	url: string,
	{ email, password }: OwnerAccount,
	viewport: { readonly width: number; readonly height: number },
): Promise<Page> {
	const context = await browser.newContext({ viewport });
	await context.route(
		({ hostname }) => hostname !== '127.0.0.1',
		(route) => route.abort(),
	);
	await context.request.post(`${url}/rest/login`, {
		data: { emailOrLdapLoginId: email, password },
	});
	return await context.newPage();
}
