import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';

/** Base64 writes 3 bytes as 4 characters. */
const BASE64_BYTES = 3;
const BASE64_CHARACTERS = 4;

/** The first bytes of a binary field, without reading a stored file to its end. */
export async function startOfFile(
	context: IExecuteFunctions,
	file: IBinaryData,
	maxBytes: number,
): Promise<Uint8Array> {
	if (file.id === undefined) {
		const characters = Math.ceil(maxBytes / BASE64_BYTES) * BASE64_CHARACTERS;
		return Buffer.from(file.data.slice(0, characters), 'base64').subarray(0, maxBytes);
	}
	const stream = await context.helpers.getBinaryStream(file.id, maxBytes);
	const parts: Uint8Array[] = [];
	let length = 0;
	for await (const part of stream as AsyncIterable<Uint8Array>) {
		parts.push(part);
		length += part.length;
		if (length >= maxBytes) break;
	}
	return Buffer.concat(parts).subarray(0, maxBytes);
}
