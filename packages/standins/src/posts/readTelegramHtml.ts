/** Tags of Telegram's HTML, https://core.telegram.org/bots/api#html-style. */
const TAGS = ['b', 'strong', 'i', 'em', 'u', 's', 'a', 'code', 'pre', 'blockquote'];

/** The only entities that have names there. */
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** Text of Telegram's HTML, or why Telegram refuses it. */
export function readTelegramHtml(html: string): { readonly text: string; readonly error?: string } {
	const open: string[] = [];
	let text = '';
	const token = /<(\/?)([a-z]*)((?:\s+[a-z-]+="[^"<>]*")*)\s*>|&(#?\w+);|([^<&]+)|([<&])/gi;
	for (const [, slash, tag, , entity, plain, stray] of html.matchAll(token)) {
		if (stray !== undefined) return { text, error: `stray "${stray}"` };
		if (plain !== undefined) text += plain;
		else if (entity !== undefined) {
			const character = characterOf(entity);
			if (character === undefined) return { text, error: `unknown entity &${entity};` };
			text += character;
		} else if (slash === '/') {
			if (open.pop() !== tag) return { text, error: `unmatched end tag "${tag}"` };
		} else {
			if (!TAGS.includes(tag)) return { text, error: `unsupported start tag "${tag}"` };
			open.push(tag);
		}
	}
	return open.length > 0 ? { text, error: `no end tag for "${open.at(-1)}"` } : { text };
}

function characterOf(entity: string): string | undefined {
	const [, hex, decimal] = /^#(?:x([\da-f]+)|(\d+))$/i.exec(entity) ?? [];
	const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
	return Number.isNaN(code) ? ENTITIES[entity] : String.fromCodePoint(code);
}
