import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Browser } from 'playwright-core';

/** A window in which a page is looked at. */
interface PageView {
	readonly name: string;
	/** Pixels. */
	readonly width: number;
	readonly height: number;
	readonly colorScheme: 'light' | 'dark';
}

/** What a reader has before him. */
interface SeenPage {
	readonly view: PageView;
	/** Its picture, from top to bottom. */
	readonly file: string;
	/** Pixels by which it is wider than the window. */
	readonly overflow: number;
	/** Widths of its pictures, as they are and as they are shown. */
	readonly pictures: ReadonlyArray<{ readonly own: number; readonly shown: number }>;
	/** The smallest contrast of a text with what is behind it, and that text. */
	readonly contrast: readonly [ratio: number, text: string];
	/** Pixels of the smallest letters. */
	readonly fontSize: number;
}

/** A desk and a phone, on light and on dark. */
const PAGE_VIEWS: readonly PageView[] = [
	{ name: 'desk-light', width: 1280, height: 900, colorScheme: 'light' },
	{ name: 'desk-dark', width: 1280, height: 900, colorScheme: 'dark' },
	{ name: 'phone-light', width: 390, height: 844, colorScheme: 'light' },
	{ name: 'phone-dark', width: 390, height: 844, colorScheme: 'dark' },
];

/** Runs in the page. Contrast is that of WCAG 2.2; what is behind a text is the next background, or the canvas. */
const LOOK = `(() => {
	const probe = document.createElement('i');
	probe.style.backgroundColor = 'Canvas';
	document.body.append(probe);
	const canvas = getComputedStyle(probe).backgroundColor;
	probe.remove();
	const parse = (color) => color.match(/[\\d.]+/g).map(Number);
	const luminance = ([r, g, b]) => [r, g, b]
		.map((part) => part / 255)
		.map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
		.reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
	const behind = (element) => {
		for (let each = element; each; each = each.parentElement) {
			const color = parse(getComputedStyle(each).backgroundColor);
			if (color[3] !== 0) return color;
		}
		return parse(canvas);
	};
	const contrastOf = (element) => {
		const [a, b] = [parse(getComputedStyle(element).color), behind(element)].map(luminance);
		return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
	};
	const texts = [];
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	while (walker.nextNode()) {
		const text = walker.currentNode.data.trim();
		if (text !== '') texts.push([walker.currentNode.parentElement, text]);
	}
	const contrasts = texts.map(([element, text]) => [contrastOf(element), text]);
	return {
		overflow: Math.max(0, document.documentElement.scrollWidth - innerWidth),
		pictures: [...document.images].map((image) => ({ own: image.naturalWidth, shown: image.width })),
		contrast: contrasts.reduce((least, each) => each[0] < least[0] ? each : least, [21, '']),
		fontSize: Math.min(...texts.map(([element]) => parseFloat(getComputedStyle(element).fontSize))),
	};
})()`;

/** A page may be made by a workflow, on a busy machine. */
const PAGE_TIMEOUT_MS = 180_000;

/** Opens a page once, looks at it in each window, and takes its pictures. @param folder - Where they go. */
export async function lookAtPage(
	browser: Browser,
	url: string,
	folder: string,
	name: string,
): Promise<SeenPage[]> {
	mkdirSync(folder, { recursive: true });
	const page = await browser.newPage();
	await page.goto(url, { waitUntil: 'load', timeout: PAGE_TIMEOUT_MS });
	const seen: SeenPage[] = [];
	for (const view of PAGE_VIEWS) {
		const { width, height, colorScheme } = view;
		await page.setViewportSize({ width, height });
		await page.emulateMedia({ colorScheme });
		const found = await page.evaluate<Omit<SeenPage, 'view' | 'file'>>(LOOK);
		const file = join(folder, `${name}-${view.name}.png`);
		await page.screenshot({ path: file, fullPage: true, timeout: PAGE_TIMEOUT_MS });
		seen.push({ view, file, ...found });
	}
	await page.close();
	return seen;
}
