import { strFromU8 } from 'fflate';

/**
 * UTF-8 bytes as text. A byte order mark is dropped; broken sequences become U+FFFD. (fflate uses the
 * platform's decoder where there is one and its own elsewhere.)
 */
export function decodeText(bytes: Uint8Array): string {
	return strFromU8(bytes);
}
