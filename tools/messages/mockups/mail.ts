import type { Ground } from './page';

/** What a mail program shows: the page with its pictures; in dark mode on dark, as the page asks for nothing else. */
export function mailPage(html: string, ground: Ground, pictures: readonly string[]): string {
	const colors = ground === 'dark' ? 'background:#1b1c1e;color:#e8e8e8;' : 'background:#fff;';
	const left = [...pictures];
	return html
		.replace(/cid:\w+/g, () => left.shift() ?? '')
		.replace('<body style="', `<body style="${colors}`);
}
