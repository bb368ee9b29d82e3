import type { Page } from 'playwright-core';

import { RealN8nError } from '../machine/RealN8nError';

/** Words at the end of a run that n8n's notice shows. */
const SUCCESS = /success/i;

/** How long to wait for an execution, and what to say if it fails. */
export interface SuccessWish {
	/** How long an execution may take. */
	readonly timeoutMs: number;
	/** What to look at when it did not go well. */
	readonly advice: () => Promise<string>;
}

/**
 * Waits until n8n's notice says that an execution went well. Warnings are passed over: they are about other things. On
 * a slow machine n8n takes its own save for somebody else's, and warns that the workflow was updated elsewhere.
 *
 * @throws {RealN8nError} With n8n's words when it did not.
 */
export async function awaitSuccess(page: Page, { timeoutMs, advice }: SuccessWish): Promise<void> {
	const warning = page.locator('.el-notification--warning');
	const notice = page.locator('.el-notification').filter({ hasNot: warning }).first();
	await notice.waitFor({ timeout: timeoutMs });
	const said = await notice.innerText();
	if (SUCCESS.test(said)) return;
	throw new RealN8nError(`The editor says: ${said.replace(/\s+/g, ' ')}`, {
		advice: await advice(),
	});
}
