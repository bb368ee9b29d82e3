import { adviceOnRounded, type CutoutKind } from '../alert';
import {
	CutShortError,
	EmptyAnswerError,
	ErrorPageError,
	UnexpectedAnswerError,
	type FitsError,
} from '../errors';
import { decodeText } from './decodeText';
import { describeCutout, type CutoutFormat, type CutoutsOptions } from './endpoints';
import { readServerText } from './readServerText';

/** What the first bytes of each form must be. */
const MAGIC: Readonly<Record<CutoutFormat, readonly (readonly number[])[]>> = {
	FITS: [ascii('SIMPLE'), ascii('XTENSION'), [0x1f, 0x8b]],
	PNG: [[0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a]],
	array: [ascii('{')],
};

/**
 * Refuses the two answers with which Fink says "no" under status 200: nothing at all for an id that it
 * does not know, and the error page of its inner service in place of the file.
 *
 * @param bytes - Body of a 2xx answer to `/cutouts`; the rest is what was asked for.
 * @throws {EmptyAnswerError} no bytes. @throws {ErrorPageError} an HTML page. @throws {UnexpectedAnswerError} not a
 * file of that form. @throws {CutShortError} a PNG without its end.
 */
export function checkCutoutBytes(
	bytes: Uint8Array,
	{ diaSourceId, kind, format }: Pick<CutoutsOptions, 'diaSourceId' | 'kind' | 'format'>,
): void {
	if (bytes.length === 0) throw noCutout(diaSourceId, kind);
	if (MAGIC[format].some((magic) => magic.every((byte, index) => bytes[index] === byte))) {
		if (format === 'PNG' && !endsWith(bytes, PNG_END)) throw cutShort(diaSourceId, kind);
		return;
	}
	const isPage = /^\s*<(!doctype|html)/i.test(decodeText(bytes.subarray(0, 100)));
	throw new (isPage ? ErrorPageError : UnexpectedAnswerError)(
		`Fink sent something other than ${describeCutout(diaSourceId, kind)}`,
		{
			advice: `Expected ${format}, but it begins with "${readServerText(bytes)}". Run again later: files move while Fink merges a night into its archive. If this persists, check the base URL.`,
			remedy: 'checkBaseUrl',
		},
	);
}

/** IEND, the last chunk, with its CRC. PNG specification, 11.2.5. */
const PNG_END = [0, 0, 0, 0, ...ascii('IEND'), 0xae, 0x42, 0x60, 0x82];

function endsWith(bytes: Uint8Array, end: readonly number[]): boolean {
	const from = bytes.length - end.length;
	return end.every((byte, index) => bytes[from + index] === byte);
}

function cutShort(diaSourceId: string, kind: CutoutKind | 'All'): CutShortError {
	return new CutShortError(`Fink's response is cut short: ${describeCutout(diaSourceId, kind)}`, {
		advice: 'Run again; if this persists, check any proxy in between.',
	});
}

/** The error for a FITS file that its reader refuses. */
export function damagedCutout(
	{ diaSourceId, kind }: Pick<CutoutsOptions, 'diaSourceId' | 'kind'>,
	cause: FitsError,
): CutShortError {
	return new CutShortError(
		`Fink's response is cut short or damaged: ${describeCutout(diaSourceId, kind)}`,
		{ advice: `${cause.message}. Run again; if this persists, check any proxy in between.`, cause },
	);
}

/** The error for an empty cutout, with the usual reasons. */
export function noCutout(diaSourceId: string, kind: CutoutKind | 'All'): EmptyAnswerError {
	const what = kind === 'All' ? 'cutouts' : `${kind} cutout`;
	const rounded = adviceOnRounded(diaSourceId);
	return new EmptyAnswerError(`Fink has no ${what} for diaSourceId ${diaSourceId}`, {
		advice: `Check that this is a diaSourceId, not a diaObjectId. ${rounded ? `${rounded} ` : ''}If it is right, run again later: files move while Fink merges a night into its archive.`,
		remedy: 'listDetections',
	});
}

function ascii(text: string): number[] {
	return Array.from(text, (character) => character.charCodeAt(0));
}
