import type { Locator, Page } from 'playwright-core';

import { awaitSuccess } from '../browser/awaitSuccess';
import { byTestId } from '../browser/byTestId';

/** The editor's scripts are 20 MB, and the machine may be busy. */
export const TIMEOUT_MS = 300_000;

/** How long a list takes to follow what is typed, and a panel to open. */
export const SETTLE_MS = 700;

/** How long a list that a click opens takes to appear, and how often it is opened. */
const OPENS_MS = 10_000;
const MAX_TRIES = 12;

/** A picture in n8n's viewer, as the browser decoded it. */
export interface SeenPicture {
	/** Name of its file. */
	readonly fileName: string;
	/** Pixels. */
	readonly width: number;
	/** Pixels. */
	readonly height: number;
}

/** The open panel of a node: its fields, its button and its output. */
export class NodePanel {
	constructor(private readonly page: Page) {}

	/** Replaces what stands in a text field by typed text, as a fixed value. */
	async fill(parameter: string, text: string): Promise<void> {
		await this.switchTo('fixed', parameter);
		const input = this.page.locator(`${byTestId(`parameter-input-${parameter}`)} input`).last();
		await input.click();
		await input.fill(text);
		await input.blur();
		await this.page.waitForTimeout(SETTLE_MS);
	}

	/**
	 * Switches a field to an expression and pastes one: to a brace that is typed, n8n adds the closing one.
	 *
	 * @returns What the panel shows as its result.
	 */
	async pasteExpression(parameter: string, expression: string): Promise<string> {
		await this.switchTo('expression', parameter);
		const field = this.page.locator(byTestId(`parameter-input-${parameter}`)).last();
		const editor = field.locator('.cm-content').last();
		await editor.click();
		await this.page.keyboard.insertText(expression);
		await editor.blur();
		await this.page.waitForTimeout(SETTLE_MS);
		return await this.page
			.locator(byTestId(`parameter-expression-preview-${parameter}`))
			.last()
			.innerText();
	}

	/** Adds an option to the collection at the end of the panel, by its shown name. */
	async addOption(option: string): Promise<void> {
		await this.page.locator('input[placeholder="Add option"]').last().click();
		const items = this.page.locator('.el-select-dropdown__item:visible');
		await items.getByText(option, { exact: true }).click();
		await this.page.waitForTimeout(SETTLE_MS);
	}

	/** Chooses from a drop-down by the shown name. A list that is still being fetched closes again: it is opened anew. */
	async choose(parameter: string, option: string): Promise<void> {
		const items = this.page.locator('.el-select-dropdown__item:visible');
		const item = items.filter({ hasText: option }).first();
		for (let tries = 0; tries < MAX_TRIES && !(await item.isVisible()); tries++) {
			await this.page
				.locator(byTestId(`parameter-input-${parameter}`))
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
	async execute(): Promise<void> {
		await this.dismissNotices();
		await this.page.locator(byTestId('node-execute-button')).click();
		await awaitSuccess(this.page, {
			timeoutMs: TIMEOUT_MS,
			advice: () => this.output().innerText(),
		});
	}

	/** Presses the button and expects an error. @returns What the panel says. */
	async executeInVain(): Promise<string> {
		await this.dismissNotices();
		await this.page.locator(byTestId('node-execute-button')).click();
		await this.output().locator(byTestId('node-error-message')).waitFor();
		return await this.output().innerText();
	}

	/** How many items the open panel shows, e.g. `5 items`. */
	async itemCount(): Promise<string> {
		return await this.output().locator(byTestId('ndv-items-count')).first().innerText();
	}

	/** Everything that the open panel's output says, hints included. */
	async outputText(): Promise<string> {
		return await this.output().innerText();
	}

	/** The open panel's output as the tab shows it. */
	async readOutput(tab: 'json' | 'schema' | 'table'): Promise<string> {
		await this.output()
			.locator(byTestId(`radio-button-${tab}`))
			.click();
		await this.page.waitForTimeout(SETTLE_MS);
		return (await this.output().innerText()).replace(/\s+/g, ' ');
	}

	/** Opens the first picture of the output in n8n's viewer. */
	async lookAtPicture(): Promise<SeenPicture> {
		const view = this.output().locator(byTestId('ndv-view-binary-data')).first();
		if ((await view.count()) === 0)
			await this.output().locator(byTestId('radio-button-binary')).click();
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
	async close(): Promise<void> {
		await this.page.locator(byTestId('ndv-close-button')).click();
		await this.page.locator(byTestId('ndv')).waitFor({ state: 'hidden' });
	}

	/** What in the open panel is marked as wrong before anything was executed. */
	async issues(): Promise<string[]> {
		const marks = this.page.locator(`${byTestId('ndv')} ${byTestId('parameter-issues')}`);
		return await marks.evaluateAll((found) =>
			found.map((mark) => mark.closest('.parameter-item')?.textContent ?? ''),
		);
	}

	/** The switch of a field appears when one points at it; a field that can't be an expression has none. */
	private async switchTo(mode: 'expression' | 'fixed', parameter: string): Promise<void> {
		await this.page
			.locator(byTestId(`parameter-input-${parameter}`))
			.first()
			.hover();
		const choices = this.page.locator(byTestId(`${parameter}-parameter-input-options-container`));
		const choice = choices.first().locator(byTestId(`radio-button-${mode}`));
		if ((await choice.count()) > 0) await choice.click();
		await this.page.waitForTimeout(SETTLE_MS);
	}

	private output(): Locator {
		return this.page.locator(byTestId('output-panel'));
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
