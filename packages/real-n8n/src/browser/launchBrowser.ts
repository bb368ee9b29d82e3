import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { EditorError } from '../machine/EditorError';
import { SERVER_FOLDER } from '../machine/folders';

/** What is used here of Playwright, which is installed beside n8n and not in this project. */
export interface Locator {
	first(): Locator;
	/** The index counts from 0. */
	nth(index: number): Locator;
	locator(selector: string): Locator;
	click(): Promise<void>;
	dblclick(): Promise<void>;
	count(): Promise<number>;
	innerText(): Promise<string>;
	waitFor(options?: { state?: 'visible' | 'hidden'; timeout?: number }): Promise<void>;
}

/** Part of a page, in its pixels. */
export interface Clip {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** A tab. */
export interface Page {
	readonly keyboard: { press(key: string): Promise<void> };
	goto(url: string, options: { timeout: number }): Promise<unknown>;
	locator(selector: string): Locator;
	screenshot(options: { path: string; clip?: Clip }): Promise<unknown>;
	addStyleTag(options: { content: string }): Promise<unknown>;
	/** Runs JavaScript in the page. */
	evaluate<T>(script: string): Promise<T>;
	waitForTimeout(ms: number): Promise<void>;
}

/** Cookies and settings shared by tabs. */
export interface BrowserContext {
	readonly request: { post(url: string, options: { data: object }): Promise<{ ok(): boolean }> };
	newPage(): Promise<Page>;
	route(
		matches: (url: URL) => boolean,
		handle: (route: { abort(): Promise<void> }) => Promise<void>,
	): Promise<void>;
}

/** A running browser. */
export interface Browser {
	newContext(options: { viewport: { width: number; height: number } }): Promise<BrowserContext>;
	close(): Promise<void>;
}

interface Playwright {
	readonly chromium: {
		launch(options: { executablePath: string; args: string[] }): Promise<Browser>;
	};
}

/** Where systems put Chromium; the environment variable CHROMIUM goes first. */
const PATHS = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Starts the system's Chromium without a window.
 *
 * @throws {EditorError} When there is none.
 */
export async function launchBrowser(): Promise<Browser> {
	const paths = [process.env.CHROMIUM, ...PATHS];
	const executablePath = paths.find((path): path is string => !!path && existsSync(path));
	if (!executablePath) {
		throw new EditorError('There is no Chromium on this machine', {
			advice:
				'Install it (on Debian: apt-get install chromium), or give its path in the environment variable CHROMIUM.',
		});
	}
	const load = createRequire(join(SERVER_FOLDER, 'package.json'));
	const { chromium } = load('playwright-core') as Playwright;
	// Its sandbox needs rights that containers don't have; it only ever opens our own loopback server.
	return await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}
