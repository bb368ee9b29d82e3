import type { Locator, Page } from 'playwright-core';

import { RealN8nError } from '../machine/RealN8nError';

/** The editor's scripts are 20 MB, and the machine may be busy. */
const TIMEOUT_MS = 300_000;

/** How long a list takes to follow what is typed, and a panel to open. */
const SETTLE_MS = 700;

/** How long a list that a click opens takes to appear, and how often it is opened. */
const OPENS_MS = 10_000;
const MAX_TRIES = 12;

const test = (id: string) => `[data-test-id="${id}"]`;

/** Words at the end of a run that n8n's notice shows. */
const SUCCESS = /success/i;

/** A picture in n8n's viewer, as the browser decoded it. */
export interface SeenPicture {
	/** Name of its file. */
	readonly fileName: string;
	/** Pixels. */
	readonly width: number;
	/** Pixels. */
	readonly height: number;
}

/** A person who builds a workflow by clicks alone, by the test ids of n8n 2.41. */
export class Walker {
	constructor(
		private readonly page: Page,
		private readonly url: string,
	) {
		page.setDefaultTimeout(TIMEOUT_MS);
	}

	/** Begins an empty workflow: from n8n's first page, later by the plus sign at the left, which needs no new page. */
	async beginWorkflow(): Promise<void> {
		if (this.page.url().includes('/workflow/')) {
			if (await this.page.locator(test('ndv')).isVisible()) await this.closePanel();
			const before = this.workflowId;
			await this.page.locator(test('universal-add')).click();
			await this.page.waitForTimeout(SETTLE_MS);
			await this.page.getByText('New workflow', { exact: true }).click();
			await this.page.waitForURL((url) => !url.pathname.includes(before));
		} else {
			await this.page.goto(`${this.url}/home/workflows`);
			await this.page.getByRole('button', { name: 'Create workflow' }).first().click();
		}
		await this.page.locator(test('canvas-add-button')).waitFor();
		await this.page.waitForTimeout(SETTLE_MS);
	}

	/** Id of the open workflow. */
	get workflowId(): string {
		return /\/workflow\/([^/?]+)/.exec(this.page.url())?.[1] ?? '';
	}

	/** Opens the list of nodes for the first step. */
	async openNodeList(): Promise<void> {
		await this.page.locator(test('canvas-plus-button')).first().click();
		await this.page.locator(test('node-creator-search-bar')).waitFor();
	}

	/**
	 * Types into the search of the open list of nodes, and waits until all expected names are found, or for as long as
	 * a list may take.
	 *
	 * @returns The names that are found.
	 */
	async search(words: string, expected: readonly string[]): Promise<string[]> {
		await this.page.locator(test('node-creator-search-bar')).fill(words);
		const names = this.page.locator(test('node-creator-item-name'));
		const endMs = Date.now() + OPENS_MS;
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
		await this.page.locator(test('canvas-node')).waitFor();
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
		await this.page.locator(test('canvas-handle-plus')).last().click();
		await this.addFound(words, nodeName, action);
	}

	/** Replaces what stands in a text field by typed text, as a fixed value. */
	async fill(parameter: string, text: string): Promise<void> {
		await this.page
			.locator(test(`parameter-input-${parameter}`))
			.first()
			.hover();
		const choices = this.page.locator(test(`${parameter}-parameter-input-options-container`));
		const fixed = choices.first().locator(test('radio-button-fixed'));
		if ((await fixed.count()) > 0) await fixed.click();
		await this.page.waitForTimeout(SETTLE_MS);
		const input = this.page.locator(`${test(`parameter-input-${parameter}`)} input`).last();
		await input.click();
		await input.fill(text);
		await input.blur();
		await this.page.waitForTimeout(SETTLE_MS);
	}

	/** Chooses from a drop-down by the shown name. A list that is still being fetched closes again: it is opened anew. */
	async choose(parameter: string, option: string): Promise<void> {
		const items = this.page.locator('.el-select-dropdown__item:visible');
		const item = items.filter({ hasText: option }).first();
		for (let tries = 0; tries < MAX_TRIES && !(await item.isVisible()); tries++) {
			await this.page
				.locator(test(`parameter-input-${parameter}`))
				.first()
				.click();
			await item.waitFor({ timeout: OPENS_MS }).catch(() => undefined);
		}
		await item.click();
		await this.page.waitForTimeout(SETTLE_MS);
	}

	/**
	 * Presses the button of the open panel and waits for the end.
	 *
	 * @throws {RealN8nError} With the error that the panel shows.
	 */
	async executeStep(): Promise<void> {
		await this.dismissNotices();
		await this.page.locator(test('node-execute-button')).click();
		const notice = this.page.locator('.el-notification').first();
		await notice.waitFor();
		const said = await notice.innerText();
		if (SUCCESS.test(said)) return;
		throw new RealN8nError(`The editor says: ${said.replace(/\s+/g, ' ')}`, {
			advice: await this.output().innerText(),
		});
	}

	/** Presses the button and expects an error. @returns What the panel says. */
	async executeStepInVain(): Promise<string> {
		await this.dismissNotices();
		await this.page.locator(test('node-execute-button')).click();
		await this.page.locator('.el-notification').first().waitFor();
		await this.output().locator(test('node-error-message')).waitFor();
		return await this.output().innerText();
	}

	/** How many items the open panel shows, e.g. `5 items`. */
	async itemCount(): Promise<string> {
		return await this.output().locator(test('ndv-items-count')).first().innerText();
	}

	/** The open panel's output as the tab shows it. */
	async readOutput(tab: 'json' | 'schema' | 'table'): Promise<string> {
		await this.output()
			.locator(test(`radio-button-${tab}`))
			.click();
		await this.page.waitForTimeout(SETTLE_MS);
		return (await this.output().innerText()).replace(/\s+/g, ' ');
	}

	/** Opens the first picture of the output in n8n's viewer. */
	async lookAtPicture(): Promise<SeenPicture> {
		const view = this.output().locator(test('ndv-view-binary-data')).first();
		if ((await view.count()) === 0)
			await this.output().locator(test('radio-button-binary')).click();
		await view.click();
		const picture = this.output().locator('img[src*="/rest/binary-data"]');
		await picture.waitFor();
		return await picture.evaluate(async (shown: HTMLPicture) => {
			await shown.decode();
			return {
				fileName: new URL(shown.src).searchParams.get('fileName') ?? '',
				width: shown.naturalWidth,
				height: shown.naturalHeight,
			};
		});
	}

	/** Closes the open panel. */
	async closePanel(): Promise<void> {
		await this.page.locator(test('ndv-close-button')).click();
		await this.page.locator(test('ndv')).waitFor({ state: 'hidden' });
	}

	/** What in the open panel is marked as wrong before anything was executed. */
	async issues(): Promise<string[]> {
		const marks = this.page.locator(`${test('ndv')} ${test('parameter-issues')}`);
		return await marks.evaluateAll((found) =>
			found.map((mark) => mark.closest('.parameter-item')?.textContent ?? ''),
		);
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
			await this.page.locator(test('node-creator')).getByText(action, { exact: true }).click();
		}
		await this.page.locator(test('ndv')).waitFor();
		await this.page.waitForTimeout(SETTLE_MS);
	}

	private item(name: string): Locator {
		const items = this.page.locator(test('node-creator-item-name'));
		return items.filter({ hasText: name }).first();
	}

	private output(): Locator {
		return this.page.locator(test('output-panel'));
	}

	private async dismissNotices(): Promise<void> {
		const close = this.page.locator('.el-notification__closeBtn');
		while ((await close.count()) > 0) {
			await close
				.first()
				.click({ timeout: 2_000 })
				.catch(() => undefined);
			await this.page.waitForTimeout(SETTLE_MS);
		}
	}
}

/** What of a browser's image element is used; this package has no types of browsers. */
interface HTMLPicture {
	readonly src: string;
	readonly naturalWidth: number;
	readonly naturalHeight: number;
	decode(): Promise<void>;
}
