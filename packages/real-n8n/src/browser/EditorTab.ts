import type { Browser, Page } from 'playwright-core';

import type { OwnerAccount } from '../server/ownerAccount';
import { awaitSuccess } from './awaitSuccess';
import { byTestId } from './byTestId';
import { openTab } from './openTab';

/** Tall enough for the longest of our panels. */
const VIEWPORT = { width: 1600, height: 1200 };

/** n8n animates panels and the canvas for this long. */
const SETTLE_MS = 1_200;

/** The editor is 20 MB of scripts, and the machine may be busy. */
const PAGE_TIMEOUT_MS = 180_000;

const EXECUTION_TIMEOUT_MS = 120_000;

/** Hides everything that covers the canvas. */
const CANVAS_ALONE = `
	[data-test-id="canvas-controls"], [data-test-id="canvas-minimap"], .vue-flow__minimap,
	.vue-flow__controls, [data-test-id="execute-workflow-button"], [data-test-id="main-header"],
	[data-test-id="node-creator-plus-button"], [data-test-id="canvas-plus-button"],
	[data-test-id="canvas-chat"], [data-test-id="logs-overview-header"], .el-notification,
	[class*="_executionButtons_"], [class*="_buttonGroup_"], [class*="_nodeButtonsWrapper_"], [data-test-id="canvas-handle-plus"],
	[data-test-id="canvas-handle-plus-wrapper"] { visibility: hidden !important; }
`;

/** Part of a page, in its pixels. */
interface Clip {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** The smallest rectangle around all nodes, with a margin. */
const NODES_BOX = `(() => {
	const boxes = [...document.querySelectorAll('.vue-flow__node')].map((node) =>
		node.getBoundingClientRect());
	const margin = 24;
	// Names are below their nodes, and wider.
	const names = 80;
	const x = Math.max(0, Math.min(...boxes.map(({ left }) => left)) - margin);
	const y = Math.max(0, Math.min(...boxes.map(({ top }) => top)) - margin);
	const width = Math.max(...boxes.map(({ right }) => right)) + names - x;
	const height = Math.max(...boxes.map(({ bottom }) => bottom)) + 2.5 * margin - y;
	return {
		x,
		y,
		width: Math.min(width, innerWidth - x),
		height: Math.min(height, innerHeight - y),
	};
})()`;

/** Fields and output of the open panel, down to the last field, but not less than what shows a picture. */
const PANEL_BOX = `(() => {
	const boxOf = (id) => document.querySelector('[data-test-id="' + id + '"]').getBoundingClientRect();
	const panel = boxOf('ndv');
	const y = boxOf('output-panel').top;
	const fields = [...document.querySelectorAll('[data-test-id="ndv"] .parameter-item,' +
		' [data-test-id="ndv"] [data-test-id="parameter-item"],' +
		' [data-test-id="ndv"] [data-test-id="collection-parameter-add-option"]')]
		.map((field) => field.getBoundingClientRect())
		.filter(({ width }) => width > 0);
	const x = Math.min(...fields.map(({ left }) => left)) - 18;
	const end = Math.max(...fields.map(({ bottom }) => bottom)) + 24;
	const bottom = Math.min(panel.bottom, Math.max(end, y + 560));
	return { x, y, width: panel.right - x, height: bottom - y };
})()`;

/** n8n's editor in a browser, by the test ids of n8n 2.41. */
export class EditorTab {
	private constructor(
		private readonly page: Page,
		private readonly url: string,
	) {}

	/** Opens a tab and logs in. */
	static async open(browser: Browser, url: string, owner: OwnerAccount): Promise<EditorTab> {
		return new EditorTab(await openTab(browser, url, owner, VIEWPORT), url);
	}

	/** Shows a workflow, all of it. */
	async openWorkflow(id: string): Promise<void> {
		await this.page.goto(`${this.url}/workflow/${id}`, { timeout: PAGE_TIMEOUT_MS });
		await this.page.locator(byTestId('canvas-node')).first().waitFor({ timeout: PAGE_TIMEOUT_MS });
		await this.page.waitForTimeout(SETTLE_MS);
		await this.page.locator(byTestId('zoom-to-fit')).click();
		await this.page.waitForTimeout(SETTLE_MS);
	}

	/**
	 * Presses "Execute workflow" and waits until n8n says that it went well.
	 *
	 * @throws {RealN8nError} With n8n's message when it did not.
	 */
	async execute(): Promise<void> {
		await this.page.locator(byTestId('execute-workflow-button')).first().click();
		await awaitSuccess(this.page, {
			timeoutMs: EXECUTION_TIMEOUT_MS,
			advice: async () => 'Execute it yourself to see more: npm run editor',
		});
		await this.page
			.locator('.el-notification--success')
			.first()
			.waitFor({ state: 'hidden', timeout: 30_000 });
	}

	/** Opens the panel of a node by its name on the canvas. */
	async openNode(name: string): Promise<void> {
		await this.page.locator(`${byTestId('canvas-node')}[data-node-name="${name}"]`).dblclick();
		await this.page.locator(byTestId('ndv')).waitFor();
		await this.page.waitForTimeout(SETTLE_MS);
	}

	/** Closes the panel. */
	async closeNode(): Promise<void> {
		await this.page.locator(byTestId('ndv-close-button')).click();
		await this.page.locator(byTestId('ndv')).waitFor({ state: 'hidden' });
	}

	/** Shows the first picture among the node's output files in n8n's viewer. */
	async viewPicture(onPicture: () => Promise<void>): Promise<void> {
		const output = this.page.locator(byTestId('output-panel'));
		await output.locator(byTestId('ndv-view-binary-data')).first().click();
		await this.page.waitForTimeout(SETTLE_MS);
		await onPicture();
	}

	/** Shows every picture among the node's output files in n8n's viewer, one after the other. */
	async viewPictures(onPicture: (number: number) => Promise<void>): Promise<void> {
		const output = this.page.locator(byTestId('output-panel'));
		const view = output.locator(byTestId('ndv-view-binary-data'));
		const count = await view.count();
		for (let index = 0; index < count; index++) {
			await view.nth(index).click();
			await this.page.waitForTimeout(SETTLE_MS);
			await onPicture(index + 1);
			await output.locator('text=Back to list').click();
			await view.first().waitFor();
		}
	}

	/** Takes a picture of the workflow alone: its nodes, notes and lines, without the editor around. */
	async canvasPicture(path: string): Promise<void> {
		await this.page.addStyleTag({ content: CANVAS_ALONE });
		await this.page.waitForTimeout(SETTLE_MS);
		const box = await this.page.evaluate<Clip>(NODES_BOX);
		await this.page.screenshot({ path, clip: box });
	}

	/** Takes a picture of the open panel's fields and output, without the empty part below. */
	async panelPicture(path: string): Promise<void> {
		const box = await this.page.evaluate<Clip>(PANEL_BOX);
		await this.page.screenshot({ path, clip: box });
	}

	/** Takes a picture of the tab. */
	async picture(path: string): Promise<void> {
		await this.page.screenshot({ path });
	}
}
