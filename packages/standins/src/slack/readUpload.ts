/**
 * The bytes of an upload: a multipart form with one file (RFC 7578), or the body itself.
 *
 * @returns undefined when the form holds no file.
 */
export function readUpload(contentType: string, body: Buffer): Buffer | undefined {
	if (!contentType.startsWith('multipart/form-data')) return body;
	const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^;\s]+))/.exec(contentType) ?? [];
	const delimiter = Buffer.from(`--${quoted ?? plain}`);
	let start = body.indexOf(delimiter);
	while (start >= 0) {
		const end = body.indexOf(delimiter, start + delimiter.length);
		if (end < 0) return undefined;
		const part = body.subarray(start + delimiter.length + 2, end - 2);
		const headersEnd = part.indexOf('\r\n\r\n');
		const headers = part.subarray(0, headersEnd).toString();
		if (/^content-disposition:.*\bfilename=/im.test(headers)) return part.subarray(headersEnd + 4);
		start = end;
	}
	return undefined;
}
