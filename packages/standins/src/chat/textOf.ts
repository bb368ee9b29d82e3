/** The text of a message's content: plain, or in parts. */
export function textOf(content: unknown): string {
	if (typeof content === 'string') return content;
	if (!Array.isArray(content)) return '';
	return content.map(({ text = '' }: { text?: string }) => text).join('');
}
