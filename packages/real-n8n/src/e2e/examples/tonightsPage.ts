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
		return `a page of ${alerts} alerts with their pictures, ${Math.round(bytes.length / 1000)} kB`;
	},
};
