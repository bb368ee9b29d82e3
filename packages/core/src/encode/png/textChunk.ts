import { strToU8 } from 'fflate';
import { OptionError } from '../../errors';
import { type ChunkParts, framedChunk } from './PngChunk';

/** Keyword rules of PNG specification 3rd edition, 11.3.3.1: printable Latin-1, single inner spaces. */
const KEYWORD = /^(?! )(?!.* {2})[\x20-\x7e\xa1-\xff]{1,79}(?<! )$/;

/** What tEXt can't hold: anything but printable Latin-1 and line feeds (11.3.3.2). */
const OTHER_CHARACTER = /[^\n\x20-\x7e\xa0-\xff]/;

/** Keywords that were found allowed; the same few stand in every picture. */
const known = new Set<string>();
const MAX_KNOWN = 32;

/**
 * One keyword and its text as tEXt where Latin-1 suffices, else as iTXt in UTF-8.
 *
 * @param keyword - 1 to 79 Latin-1 characters without outer or double spaces.
 * @param text - Any text; NUL, which PNG forbids, becomes U+FFFD.
 * @throws {OptionError} A keyword that PNG does not allow.
 */
export function textChunk(keyword: string, text: string): ChunkParts {
	if (!known.has(keyword) && !KEYWORD.test(keyword))
		throw new OptionError(`"${keyword}" can't be the name of a text in a PNG file`, {
			field: 'Text',
			given: keyword,
			advice: 'Use 1 to 79 Latin letters, digits or signs without double or outer spaces.',
		});
	if (known.size < MAX_KNOWN) known.add(keyword);
	if (!OTHER_CHARACTER.test(text)) return { type: 'tEXt', data: `${keyword}\0${text}` };
	const body = strToU8(text.replaceAll('\0', '\ufffd'));
	/** iTXt: end of keyword, not compressed, method 0, no language, no translated keyword (11.3.3.4). */
	const bodyAt = keyword.length + 5;
	const data = new Uint8Array(bodyAt + body.length);
	data.set(strToU8(keyword, true));
	data.set(body, bodyAt);
	return { type: 'iTXt', data };
}

/** The last text of each keyword that is said to last, and its chunk. */
const kept = new Map<string, { readonly text: string; readonly chunk: Uint8Array }>();
const MAX_KEPT_TEXTS = 8;
/** Longer texts are not kept. */
const MAX_KEPT_CHARACTERS = 4096;

/** Like {@link textChunk}; made once as long as the text stays the same. */
export function lastingTextChunk(keyword: string, text: string): Uint8Array {
	const last = kept.get(keyword);
	if (last?.text === text) return last.chunk;
	const chunk = framedChunk(textChunk(keyword, text));
	if (kept.size >= MAX_KEPT_TEXTS) kept.clear();
	if (text.length <= MAX_KEPT_CHARACTERS) kept.set(keyword, { text, chunk });
	return chunk;
}
