/** Bytes as the Buffer that n8n's helpers take, without a copy: never to be written to afterwards. */
export function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
	return Buffer.from(buffer, byteOffset, byteLength);
}
