import { strToU8 } from 'fflate';
import { OptionError } from '../../errors';
import type { PngChunk } from './PngChunk';

/** Keyword rules of PNG specification 3rd edition, 11.3.3.1: printable Latin-1, single inner spaces. */
const KEYWORD = /^(?! )(?!.* {2})[\x20-\x7e\xa1-\xff]{1,79}(?<! )$/;
/** What tEXt can hold: Latin-1 without control characters but line feed (11.3.3.2). */
const LATIN1 = /^[\n\x20-\x7e\xa0-\xff]*$/;

/**
 * One keyword and its text as tEXt where Latin-1 suffices, else as iTXt in UTF-8.
 *
 * @param keyword - 1 to 79 Latin-1 characters without outer or double spaces.
 * @param text - Any text; NUL, which PNG forbids, becomes U+FFFD.
 * @throws {OptionError} A keyword that PNG does not allow.
 */
export function textChunk(keyword: string, text: string): PngChunk {
	if (!KEYWORD.test(keyword))
		throw new OptionError(`"${keyword}" can't be the name of a text in a PNG file`, {
			field: 'Text',
			given: keyword,
			advice: 'Use 1 to 79 Latin letters, digits or signs without double or outer spaces.',
		});
	const key = strToU8(keyword, true);
	const clean = text.replaceAll('\0', '\ufffd');
	const latin1 = LATIN1.test(clean);
	const body = strToU8(clean, latin1);
	/** iTXt: end of keyword, not compressed, method 0, no language, no translated keyword (11.3.3.4). */
	const between = latin1 ? [0] : [0, 0, 0, 0, 0];
	const data = new Uint8Array(key.length + between.length + body.length);
	data.set(key);
	data.set(between, key.length);
	data.set(body, key.length + between.length);
	return { type: latin1 ? 'tEXt' : 'iTXt', data };
}
