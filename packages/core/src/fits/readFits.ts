import { FitsError } from '../errors';
import {
	cutShort,
	endWithText,
	endlessHeader,
	notStandard,
	readAsText,
	tooManyHdus,
	unexpectedHeader,
} from './brokenFile';
import { checkKeywords } from './checkKeywords';
import { describeContent, wasReadAsText } from './describeContent';
import { readDataLayout } from './DataLayout';
import { gunzip, isGzip } from './gunzip';
import { Hdu } from './Hdu';
import { Header } from './Header';
import { HeaderLayout, keepLayout, knownLayout } from './HeaderLayout';
import { startsLikeFits } from './isFitsStart';
import { keywordCode, keywordCodeAt } from './keywordCode';
import { latin1 } from './latin1';
import { CARD_LENGTH } from './parseCard';

/** FITS files come in blocks of this size. FITS 4.0, 3.1. */
export const BLOCK_BYTES = 2880;

/** Files with more HDUs are refused: cutouts have three, cameras about 200, but a malicious file may have any number. */
export const MAX_HDUS = 256;

/** A keyword fills the first bytes of its card; a value follows after an equals sign. FITS 4.0, 4.1.2. */
const SPACE = 0x20;
const END_CODE = keywordCode('END');

/** Longest header read: 1,000 blocks, 36,000 cards. */
const MAX_HEADER_BYTES = 1000 * BLOCK_BYTES;

/** Options of {@link readFits}. */
export interface ReadFitsOptions {
	/** Largest size a gzip file may inflate to. @default maxInflatedBytes: 16 times its own, 2 to 64 MiB */
	readonly maxInflatedBytes?: number;
}

/**
 * Reads the HDUs of a FITS file, plain or gzipped: headers now, pixels when {@link Hdu.grid} is called.
 *
 * Tolerated, because real files have them: a SIMPLE card that is free-format, blank or missing, a first
 * HDU that is an extension, a missing padding of the last block, anything but a header after the last HDU.
 * Not verified: CHECKSUM and DATASUM.
 *
 * @param bytes - The file; kept by the HDUs, not copied and not changed.
 * @returns At least one HDU, in file order.
 * @throws {FitsError} Not a FITS file, a file that is cut short or damaged, or a header that announces more data than there are.
 * @see FITS standard 4.0, sections 3 and 4
 */
export function readFits(bytes: Uint8Array, { maxInflatedBytes }: ReadFitsOptions = {}): Hdu[] {
	const file = isGzip(bytes) ? gunzip(bytes, maxInflatedBytes) : bytes;
	if (!startsLikeFits(file)) {
		throw new FitsError(`This is not a FITS file: it ${describeContent(file)}`, {
			advice: 'Check that this is the right file and that it was passed on unchanged.',
			remedy: 'chooseBinaryField',
		});
	}
	const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
	const hdus: Hdu[] = [];
	for (let offset = 0; offset < file.length && nextIsHeader(file, offset, hdus.length);) {
		if (hdus.length === MAX_HDUS) throw tooManyHdus(MAX_HDUS);
		const place = `HDU ${hdus.length}`;
		const { header, end } = readHeader(file, view, offset, place);
		const layout = readDataLayout(header, toNextBlock(end), place);
		const dataEnd = layout.offset + layout.byteLength;
		if (layout.byteLength > 0 && dataEnd > file.length) {
			throw cutShort(place, layout, file);
		}
		hdus.push(new Hdu(hdus.length, header, layout, file));
		offset = toNextBlock(dataEnd);
	}
	if (hdus[0].header.logicalIfAny('SIMPLE') === false) throw notStandard();
	return hdus;
}

/** Whether another HDU starts at `offset`; what is neither that nor ignorable is an error. */
function nextIsHeader(file: Uint8Array, offset: number, index: number): boolean {
	if (index === 0 || hasText(file, offset, 'XTENSION')) return true;
	const start = latin1(file, offset, 10);
	if ('XTENSION'.startsWith(start.slice(0, 8))) return true;
	if (wasReadAsText(file)) throw readAsText();
	if (/^[A-Z][A-Z0-9_-]{2,7} *= $/.test(start)) {
		throw unexpectedHeader(index, start.slice(0, 8).trim(), offset);
	}
	return false;
}

function readHeader(
	file: Uint8Array,
	view: DataView,
	from: number,
	place: string,
): { header: Header; end: number } {
	const layout = knownLayout(view, from) ?? readLayout(file, view, from, place);
	const end = from + layout.cardCount * CARD_LENGTH;
	if (hasStrayText(file, end)) throw endWithText(place, end);
	const header = new Header(file, from, layout, place);
	return { header, end: end + CARD_LENGTH };
}

/**
 * Whether END is followed by a letter, digit, `_`, `-` or `=`, which makes it no END for astropy. Other characters are
 * left there by old programs, and mean nothing.
 */
function hasStrayText(file: Uint8Array, end: number): boolean {
	let at = end + 3;
	while (at < end + CARD_LENGTH && file[at] === SPACE) at++;
	return at < end + CARD_LENGTH && /[A-Z0-9_=-]/.test(String.fromCharCode(file[at]));
}

/** Reads the keywords up to END and checks them. */
function readLayout(file: Uint8Array, view: DataView, from: number, place: string): HeaderLayout {
	const limit = Math.min(file.length - CARD_LENGTH, from + MAX_HEADER_BYTES);
	const codes: number[] = [];
	for (let at = from; at <= limit; at += CARD_LENGTH) {
		const code = keywordCodeAt(file, at);
		if (code !== END_CODE || !hasText(file, at, 'END     ')) {
			codes.push(code);
			continue;
		}
		if (hasStrayText(file, at)) throw endWithText(place, at);
		const layout = new HeaderLayout(view, from, codes);
		if (checkKeywords(file, from, codes, place)) keepLayout(layout);
		return layout;
	}
	throw endlessHeader(place, Math.min(file.length - from, MAX_HEADER_BYTES));
}

function hasText(file: Uint8Array, at: number, text: string): boolean {
	for (let i = 0; i < text.length; i++) if (file[at + i] !== text.charCodeAt(i)) return false;
	return true;
}

function toNextBlock(offset: number): number {
	return Math.ceil(offset / BLOCK_BYTES) * BLOCK_BYTES;
}
