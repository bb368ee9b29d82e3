import { parseBaseUrl } from '@fink/core';

import { builtPackage } from '../nodes/runNodes';

/** What n8n makes of the expression. */
async function addressOf(baseUrl: string): Promise<unknown> {
	const { finkApi } = (await builtPackage()).credentials;
	const expression = String(finkApi.test?.request.baseURL);
	const code = /^=\{\{(.*)\}\}$/.exec(expression)?.[1] ?? '';
	const evaluate = new Function('$credentials', `return ${code}`) as (data: object) => unknown;
	return evaluate({ baseUrl });
}

describe("the credential's test", () => {
	it.each([
		'https://api.lsst.fink-portal.org',
		' https://api.lsst.fink-portal.org/api/v1/ ',
		'api.lsst.fink-portal.org',
		'mirror.example.org/fink/api/v1',
		'http://fink_sandbox:3000',
		'127.0.0.1:8137',
		'localhost:8137/',
		'LOCALHOST',
		'[::1]:8137',
		'localhost.example.org',
		'127.example.org',
	])('asks the address that the nodes ask for "%s"', async (entered) => {
		expect(await addressOf(entered)).toBe(parseBaseUrl(entered));
	});

	it('asks production without an address', async () => {
		expect(await addressOf('')).toBe('https://api.lsst.fink-portal.org');
	});
});
