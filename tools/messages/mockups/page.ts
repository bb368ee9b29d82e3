/** Whether a program is drawn on light or on dark. */
export type Ground = 'light' | 'dark';

/** One program on one ground. */
export interface MockUp {
	/** Colors and fonts, as CSS. */
	readonly css: string;
	/** HTML of the message. */
	readonly body: string;
}

/** Text of HTML. */
export function escapeText(text: string): string {
	const escapes: Readonly<Record<string, string>> = {
		'&': '&amp;',
		'<': '&lt;',
		'>': '&gt;',
		'"': '&quot;',
	};
	return text.replace(/[&<>"]/g, (character) => escapes[character]);
}

/** A page with mock-ups beside each other, each in a frame of its own so that their styles don't mix. */
export function pageOf(mockUps: readonly MockUp[], width: number): string {
	const columns = mockUps.map(
		({ css, body }, index) =>
			`<section id="m${index}"><template shadowrootmode="open"><style>:host{display:block;width:${width}px}*{box-sizing:border-box}${css}</style><div class="ground">${body}</div></template></section>`,
	);
	return `<!DOCTYPE html><meta charset="utf-8"><style>html,body{margin:0;background:#fff}#all{display:flex;align-items:stretch;width:max-content}section{display:flex}</style><div id="all">${columns.join('')}</div>`;
}

/** Fonts of the systems on which people read. */
export const SANS =
	"font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,'DejaVu Sans',sans-serif";
export const MONO =
	"font-family:'SF Mono',Menlo,Consolas,'Noto Sans Mono','DejaVu Sans Mono',monospace";
