import { BAND_COLORS } from '../../../alert';
import type { DocumentPicture, DocumentRow } from '../../document/MessageDocument';
import { defuseAddresses } from '../markup/defuse';

const ESCAPES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Escapes text for HTML text and attribute values. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (character) => ESCAPES[character]);
}

/** Text of the alert or about it as HTML: no email program makes a link of it. */
export function textHtml(text: string): string {
	return escapeHtml(defuseAddresses(text));
}

/**
 * Colors that are readable on white and on black: email programs in dark mode keep colors or invert the
 * background, and there is no style sheet to adapt them. Contrast 4.1:1 or more on #fff and on #1b1c1e.
 */
const LINK = '#2f7fd6';
const QUIET = '#767d87';
const RULE = '#9aa1ab55';

const WHITE = '#ffffff';
const INK = '#10131a';

/** Bands whose color is so dark that white text reads better on it than dark text. */
const DARK_BANDS: readonly string[] = ['u', 'r', 'i'];

/** A link. The address must have passed `httpUrl` or be one of our own. */
export function link(url: string, label: string, style = ''): string {
	return `<a href="${escapeHtml(url)}" style="color:${LINK};text-decoration:none;${style}">${textHtml(label)}</a>`;
}

/** Width of the column, in pixels. */
const COLUMN = 640;

/**
 * A picture across the page, or across a part of it. Programs without modern styles (Outlook) use the width in
 * pixels, all others the style, which adapts to a narrow screen.
 */
function picture(source: string, altText: string, widthPercent: number): string {
	const width = Math.floor((COLUMN * widthPercent) / 100);
	return `<img src="${escapeHtml(source)}" alt="${escapeHtml(altText)}" width="${width}" style="display:inline-block;width:${widthPercent}%;max-width:${width}px;height:auto;border:0;border-radius:6px;vertical-align:top">`;
}

/** What is much wider than high, by the name of its field, file or address: small beside others, it can't be read. */
const WIDE = /triplet|card|light_?curve|film_?strip|observation/i;

/** Pictures below each other, but two or three that are not wide side by side; none that only Slack has. */
export function pictureBlock(pictures: readonly DocumentPicture[]): string {
	const sources = pictures.flatMap(({ field, fileName, url, alt }) => {
		const source = field === undefined ? url : `cid:${encodeURIComponent(field)}`;
		const isWide = WIDE.test(`${field} ${fileName} ${url}`);
		return source === undefined ? [] : [{ source, alt, isWide }];
	});
	if (sources.length === 0) return '';
	const narrow = sources.filter(({ isWide }) => !isWide).length;
	const isRow = narrow === 2 || narrow === 3;
	const images = sources.map(({ source, alt, isWide }) => {
		const width = isRow && !isWide ? Math.floor(100 / narrow) - 1 : 100;
		return picture(source, alt, width);
	});
	return `<div style="margin:14px 0 0">${images.join(isRow ? ' ' : '<br>')}</div>`;
}

/** The letter of a band on its color; empty for unknown bands. */
export function bandChip(band: string | null): string {
	if (band === null || !Object.hasOwn(BAND_COLORS.light, band)) return '';
	const background = BAND_COLORS.light[band];
	const color = DARK_BANDS.includes(band) ? WHITE : INK;
	return `<span style="display:inline-block;min-width:20px;padding:0 4px;margin-right:8px;border:1px solid ${RULE};border-radius:11px;background-color:${background};color:${color};font-size:14px;line-height:20px;text-align:center;font-weight:bold">${band}</span>`;
}

/** Facts as a table with two columns. */
export function factTable(rows: readonly DocumentRow[]): string {
	if (rows.length === 0) return '';
	const lines = rows.map(({ label, isCode, values }) => {
		const font = isCode ? "font-family:'SF Mono',Menlo,Consolas,monospace;font-size:13px;" : '';
		return `<tr><th scope="row" align="left" valign="top" style="width:104px;padding:5px 12px 5px 0;border-bottom:1px solid ${RULE};color:${QUIET};font-weight:normal;text-align:left">${textHtml(label)}</th><td valign="top" style="padding:5px 0;border-bottom:1px solid ${RULE};word-break:break-word;${font}">${values.map(textHtml).join('<br>')}</td></tr>`;
	});
	return `<table cellpadding="0" cellspacing="0" border="0" width="100%" style="width:100%;border-collapse:collapse;margin:16px 0 0;font-size:14px;line-height:20px">${lines.join('')}</table>`;
}

/** Links as a row of buttons that wraps on narrow screens. */
export function linkButtons(links: ReadonlyArray<{ label: string; url: string }>): string {
	if (links.length === 0) return '';
	const style = `display:inline-block;margin:0 6px 8px 0;padding:3px 12px;border:1px solid ${LINK};border-radius:14px;font-size:13px;line-height:20px`;
	return `<div style="margin:16px 0 0">${links.map(({ label, url }) => link(url, label, style)).join(' ')}</div>`;
}

/** A paragraph of text lines; empty without lines. */
export function paragraph(lines: readonly string[]): string {
	if (lines.length === 0) return '';
	return `<p style="margin:12px 0 0">${lines.map(escapeHtml).join('<br>')}</p>`;
}

/** A line of small print; empty without text. */
export function quiet(html: string, style = ''): string {
	if (html === '') return '';
	return `<p style="margin:12px 0 0;color:${QUIET};font-size:13px;line-height:18px;${style}">${html}</p>`;
}

/** A horizontal line. */
export function rule(): string {
	return `<div style="border-top:1px solid ${RULE};margin:24px 0 0;font-size:0;line-height:0">&nbsp;</div>`;
}

/** The document: one column, at most 640 px wide, without a background, so that the mail program's shows. */
export function page(title: string, body: string): string {
	return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(title)}</title>
</head>
<body style="margin:0;padding:16px">
<div style="max-width:${COLUMN}px;margin:0 auto;font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:15px;line-height:22px">
${body}
</div>
</body>
</html>
`;
}
