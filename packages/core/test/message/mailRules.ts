import { parse, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** A mail's HTML, as a browser's parser sees it. */
export interface ParsedMail {
	/** Every tag that occurs. */
	readonly tags: ReadonlySet<string>;
	/** Every attribute name that occurs. */
	readonly attributes: ReadonlySet<string>;
	readonly links: readonly string[];
	readonly images: ReadonlyArray<{ readonly src: string; readonly alt: string }>;
	/** Texts of the body, in order. */
	readonly texts: readonly string[];
	/** Those outside links, of which programs make links where they find an address. */
	readonly freeTexts: readonly string[];
	/** Errors of the parser. */
	readonly errors: readonly string[];
}

export function parseMail(html: string): ParsedMail {
	const errors: string[] = [];
	const document = parse(html, { onParseError: ({ code }) => errors.push(code) });
	const elements: Element[] = [];
	const texts: string[] = [];
	const freeTexts: string[] = [];
	walk(document, false, false);
	return {
		tags: new Set(elements.map(({ tagName }) => tagName)),
		attributes: new Set(elements.flatMap(({ attrs }) => attrs.map(({ name }) => name))),
		links: elements.flatMap((element) => attribute(element, 'href') ?? []),
		images: elements
			.filter(({ tagName }) => tagName === 'img')
			.map((element) => ({
				src: attribute(element, 'src') ?? '',
				alt: attribute(element, 'alt') ?? '',
			})),
		texts,
		freeTexts,
		errors,
	};

	function walk(node: Node, isBody: boolean, isLink: boolean): void {
		if ('tagName' in node) elements.push(node);
		if (isBody && node.nodeName === '#text' && 'value' in node) {
			texts.push(node.value);
			if (!isLink) freeTexts.push(node.value);
		}
		const inside = isBody || node.nodeName === 'body';
		if (!('childNodes' in node)) return;
		node.childNodes.forEach((child) => walk(child, inside, isLink || node.nodeName === 'a'));
	}
}

function attribute({ attrs }: Element, attributeName: string): string | undefined {
	return attrs.find(({ name }) => name === attributeName)?.value;
}

/** Tags that our mails are made of. */
export const MAIL_TAGS =
	'html head meta title body div h1 h2 p span a img table tbody tr th td br'.split(' ');

/** Attributes that our mails are made of: none of a script, none that loads but `src`. */
export const MAIL_ATTRIBUTES =
	'lang charset name content style href src alt width scope align valign cellpadding cellspacing border'.split(
		' ',
	);
