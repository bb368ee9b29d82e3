/** Slack's markup as a reader sees it. */
export interface ReadMrkdwn {
	/** Links are their labels, escapes are resolved. Asterisks and underscores stay. */
	readonly text: string;
	readonly links: ReadonlyArray<{ readonly url: string; readonly label: string }>;
	/** `&`, `<` and `>` that are neither escaped nor part of a link: Slack may swallow what follows. */
	readonly stray: readonly string[];
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/**
 * Reads mrkdwn by the rules of Slack's page "Formatting text": `&`, `<` and `>` are control characters,
 * links are `<url|label>`.
 */
export function readMrkdwn(mrkdwn: string): ReadMrkdwn {
	const links: Array<{ url: string; label: string }> = [];
	const stray: string[] = [];
	const unescape = (text: string) =>
		text.replace(/&(?:amp|lt|gt);|[&<>]/g, (found) => {
			const character = ENTITIES[found];
			if (character === undefined) stray.push(found);
			return character ?? found;
		});
	const parts = mrkdwn.split(/<((?:https?:\/\/|mailto:)[^<>|]+(?:\|[^<>]*)?)>/);
	const texts = parts.map((part, index) => {
		if (index % 2 === 0) return unescape(part);
		const [url, label = url] = part.split('|');
		const link = { url: unescape(url), label: unescape(label) };
		links.push(link);
		return link.label;
	});
	return { text: texts.join(''), links, stray };
}
