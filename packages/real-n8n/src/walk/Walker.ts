import type { Locator, Page } from 'playwright-core';

import { byTestId } from '../browser/byTestId';
import { RealN8nError } from '../machine/RealN8nError';
import { NodePanel, SETTLE_MS, TIMEOUT_MS } from './NodePanel';

/** How long a search may take. */
const FINDS_MS = 10_000;

/** A person who builds a workflow on the canvas by clicks alone. */
export class Walker {
	/** The panel of the node that is open. */
	readonly panel: NodePanel;

	constructor(
		private readonly page: Page,
		private readonly url: string,
	) {
		page.setDefaultTimeout(TIMEOUT_MS);
		this.panel = new NodePanel(page);
	}

	/** Begins an empty workflow: from n8n's first page, later by the plus sign at the left, which needs no new page. */
	async beginWorkflow(): Promise<void> {
		if (this.page.url().includes('/workflow/')) {
			if (await this.page.locator(byTestId('ndv')).isVisible()) await this.panel.close();
			const before = this.workflowId;
			await this.page.locator(byTestId('universal-add')).click();
			await this.page.waitForTimeout(SETTLE_MS);
			await this.page.getByText('New workflow', { exact: true }).click();
			await this.page.waitForURL((url) => !url.pathname.includes(before));
		} else {
			await this.page.goto(`${this.url}/home/workflows`);
			await this.page.getByRole('button', { name: 'Create workflow' }).first().click();
		}
		await this.page.locator(byTestId('canvas-add-button')).waitFor();
		await this.page.waitForTimeout(SETTLE_MS);
	}

	/** Id of the open workflow. */
	get workflowId(): string {
		return /\/workflow\/([^/?]+)/.exec(this.page.url())?.[1] ?? '';
	}

	/** Opens the list of nodes for the first step. */
	async openNodeList(): Promise<void> {
		await this.page.locator(byTestId('canvas-plus-button')).first().click();
		await this.page.locator(byTestId('node-creator-search-bar')).waitFor();
	}

	/**
	 * Types into the search of the open list of nodes, and waits until all expected names are found, or for as long as
	 * a list may take.
	 *
	 * @returns The names that are found.
	 */
	async search(words: string, expected: readonly string[]): Promise<string[]> {
		await this.page.locator(byTestId('node-creator-search-bar')).fill(words);
		const names = this.page.locator(byTestId('node-creator-item-name'));
		const endMs = Date.now() + FINDS_MS;
		for (;;) {
			await this.page.waitForTimeout(SETTLE_MS);
			const found = await names.allInnerTexts();
			if (expected.every((name) => found.includes(name)) || Date.now() > endMs) return found;
		}
	}

	/** Adds the trigger that starts by a button. */
	async addManualTrigger(): Promise<void> {
		await this.openNodeList();
		await this.item('Trigger manually').click();
		await this.page.locator(byTestId('canvas-node')).waitFor();
	}

	/** Searches for words, adds the node of that name as first step, and leaves its panel open. */
	async addFirst(words: string, nodeName: string, action?: string): Promise<void> {
		await this.openNodeList();
		await this.addFound(words, nodeName, action);
	}

	/**
	 * The same by the plus sign behind the last node.
	 *
	 * @param action - What to choose from its list, when it has one.
	 */
	async addBehind(words: string, nodeName: string, action?: string): Promise<void> {
		await this.page.locator(byTestId('canvas-handle-plus')).last().click();
		await this.addFound(words, nodeName, action);
	}

	/** Takes a picture of the tab. */
	async screenshot(path: string): Promise<void> {
		await this.page.screenshot({ path });
	}

	/** Community nodes show a page of their own before they are added. */
	private async addFound(words: string, nodeName: string, action?: string): Promise<void> {
		const found = await this.search(words, [nodeName]);
		if (!found.includes(nodeName)) {
			throw new RealN8nError(`The search for "${words}" does not find ${nodeName}`, {
				advice: `It finds ${found.join(', ') || 'nothing'}. See the aliases in its .node.json.`,
			});
		}
		await this.item(nodeName).click();
		if (action === undefined) {
			await this.page.getByRole('button', { name: 'Add to workflow' }).click();
		} else {
			await this.page.locator(byTestId('node-creator')).getByText(action, { exact: true }).click();
		}
		await this.page.locator(byTestId('ndv')).waitFor();
		await this.page.waitForTimeout(SETTLE_MS);
	}

	private item(name: string): Locator {
		const items = this.page.locator(byTestId('node-creator-item-name'));
		return items.filter({ hasText: name }).first();
	}
}
