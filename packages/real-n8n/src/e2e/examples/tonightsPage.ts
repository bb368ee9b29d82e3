import { findBrowser, launchBrowser } from '../../browser/launchBrowser';
import { lookAtPage } from '../../browser/lookAtPage';
import { STATE_FOLDER } from '../../machine/folders';
import { activateWorkflow } from '../../workflows/activateWorkflow';
import type { ExampleCheck } from './ExampleCheck';
import { expectThat } from './expectThat';
import { onceOpen } from './onceOpen';

/** Whoever opens the page gets the alerts of the last day with their pictures in it. */
export const tonightsPage: ExampleCheck = {
	example: 'tonights-page',
	async run({ session }) {
		await activateWorkflow(session, 'tonights-page');
		const path = '/webhook/tonight';
		const { mimeType, bytes } = await onceOpen(path, async () => await session.getBytes(path));
		const page = Buffer.from(bytes).toString();
		expectThat(mimeType.startsWith('text/html'), 'it is a web page', mimeType);
		expectThat(page.startsWith('<!DOCTYPE html>'), 'it is the whole document', page);
		const pictures = [...page.matchAll(/src="data:image\/png;base64,([^"]+)"/g)];
		const alerts = page.match(/<h2 /g)?.length ?? 0;
		expectThat(alerts > 2, 'it shows alerts', page.slice(0, 2000));
		const isWhole = pictures.every(
			([, text]) => Buffer.from(text, 'base64').readUInt32BE(16) > 900,
		);
		expectThat(isWhole && pictures.length === alerts, 'each has its picture', pictures.length);
		expectThat(!page.includes('cid:'), 'nothing is missing from the page');
		const where = await seeInBrowser(session.url + path, pictures.length);
		return `a page of ${alerts} alerts with their pictures, ${Math.round(bytes.length / 1000)} kB, ${where}`;
	},
};

/** The smallest contrast and letters that people read without effort, and how small a triplet may be shown. */
const MIN_CONTRAST = 4;
const MIN_FONT_PX = 12;
const MIN_PICTURE_PX = 350;

/** Looks at the page as readers do, on a desk and on a phone, on light and on dark. */
async function seeInBrowser(url: string, pictureCount: number): Promise<string> {
	if (findBrowser() === undefined) return 'not looked at, as there is no Chromium';
	const browser = await launchBrowser();
	try {
		const seen = await lookAtPage(browser, url, STATE_FOLDER, 'tonights-page');
		for (const { view, overflow, pictures, contrast, fontSize } of seen) {
			const inWindow = `in the window ${view.name}`;
			expectThat(overflow === 0, `nothing is wider than the page ${inWindow}`, overflow);
			expectThat(pictures.length === pictureCount, `all pictures are there ${inWindow}`);
			const small = pictures.filter(({ own, shown }) => own < 900 || shown < MIN_PICTURE_PX);
			expectThat(small.length === 0, `every picture is loaded and large ${inWindow}`, small);
			expectThat(contrast[0] >= MIN_CONTRAST, `every text is readable ${inWindow}`, contrast);
			expectThat(fontSize >= MIN_FONT_PX, `no letters are small ${inWindow}`, fontSize);
		}
		return `seen in Chromium in ${seen.length} windows`;
	} finally {
		await browser.close();
	}
}
