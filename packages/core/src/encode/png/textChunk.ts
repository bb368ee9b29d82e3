import { strToU8 } from 'fflate';
import { OptionError } from '../../errors';
import type { ChunkParts } from './PngChunk';

/** Keyword rules of PNG specification 3rd edition, 11.3.3.1: printable Latin-1, single inner spaces. */
const KEYWORD = /^(?! )(?!.* {2})[\x20-\x7e\xa1-\xff]{1,79}(?<! )$/;

/** Characters that tEXt can't hold: all but printable Latin-1 and line feeds (11.3.3.2). */
const OTHER_CHARACTER = /[^\n\x20-\x7e\xa0-\xff]/;

/**
 * One keyword and its text as tEXt where Latin-1 suffices, else as iTXt in UTF-8.
 *
 * @param keyword - 1 to 79 Latin-1 characters without outer or double spaces.
 * @param text - Any text; NUL, which PNG forbids, becomes U+FFFD.
 * @throws {OptionError} A keyword that PNG does not allow.
 */
export function textChunk(keyword: string, text: string): ChunkParts {
	if (!KEYWORD.test(keyword))
		throw new OptionError(`"${keyword}" can't be the name of a text in a PNG file`, {
			field: 'text',
			given: keyword,
			advice: 'Use 1 to 79 Latin letters, digits or signs without double or outer spaces.',
		});
	if (!OTHER_CHARACTER.test(text)) return { type: 'tEXt', data: `${keyword}\0${text}` };
	const body = strToU8(text.replaceAll('\0', '\ufffd'));
	/** iTXt: end of keyword, not compressed, method 0, no language, no translated keyword (11.3.3.4). */
	const bodyAt = keyword.length + 5;
	const data = new Uint8Array(bodyAt + body.length);
	data.set(strToU8(keyword, true));
	data.set(body, bodyAt);
	return { type: 'iTXt', data };
}
