/** The text of a message's content: plain, or in parts. */
export function textOf(content: unknown): string {
	if (typeof content === 'string') return content;
	if (!Array.isArray(content)) return '';
	return content.map(({ text = '' }: { text?: string }) => text).join('');
}

/** Addresses of the pictures in a message's content, as OpenAI's two endpoints write them. */
export function picturesOf(content: unknown): string[] {
	if (!Array.isArray(content)) return [];
	return content.flatMap(({ image_url: image }: { image_url?: string | { url: string } }) => {
		const url = typeof image === 'string' ? image : image?.url;
		return url === undefined ? [] : [url];
	});
}
