import { existsSync, statSync } from 'node:fs';

import { chromium } from 'playwright-core';

const PATHS = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'];

/** A page and how wide the window is. */
export interface Shot {
	/** Where the picture goes. */
	readonly file: string;
	readonly html: string;
	/** Pixels. */
	readonly width: number;
}

/** Takes a picture of each page from top to bottom. @throws {Error} When there is no Chromium. */
export async function photograph(shots: readonly Shot[]): Promise<void> {
	const executablePath = PATHS.find((path): path is string => !!path && existsSync(path));
	if (!executablePath)
		throw new Error('There is no Chromium: set the environment variable CHROMIUM');
	const browser = await chromium.launch({
		executablePath,
		args: ['--no-sandbox', '--disable-gpu'],
	});
	try {
		for (const { file, html, width } of shots) {
			const page = await browser.newPage({ viewport: { width, height: 200 } });
			await page.setContent(html);
			const overflow = await page.evaluate<number>(
				'document.documentElement.scrollWidth - innerWidth',
			);
			if (overflow > 0) throw new Error(`${file} is ${overflow} px wider than its window`);
			await page.screenshot({ path: file, fullPage: true });
			await page.close();
			console.log(`${file}, ${Math.round(statSync(file).size / 1000)} kB`);
		}
	} finally {
		await browser.close();
	}
}
