/** The platform's decoder, present in Node and browsers alike; core has neither's types. */
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

/**
 * UTF-8 bytes as text. A byte order mark is dropped; broken sequences become U+FFFD.
 *
 * A fresh decoder each time: fflate's `strFromU8` keeps one in streaming mode, which Node decodes four
 * times slower.
 */
export function decodeText(bytes: Uint8Array): string {
	return new TextDecoder().decode(bytes);
}
