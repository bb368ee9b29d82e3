/**
 * An address in which nothing can be taken for its end or for markup: characters that addresses may contain, but
 * that programs stop at or format, are percent-encoded (RFC 3986, section 2.1).
 */
export function closedUrl(url: string): string {
	return url.replace(/[!'()*_~]/g, (character) => {
		return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
	});
}
