import { inflateRawSync } from 'node:zlib';
import type { WholeHdu } from './readWhole';
import { referenceHdus } from './referenceReader';
import { Violation } from './Violation';

/**
 * Compares what was read with a second reading by other means: HDUs, texts and every pixel.
 *
 * @throws {Violation} they differ, or the second reader finds no way to read what the first one gave.
 */
export function compareWithReference(file: Uint8Array, read: readonly WholeHdu[]): void {
	const plain = inflated(file);
	const expected = attempt('the reference cannot read it', () => referenceHdus(plain));
	if (expected.length !== read.length) {
		throw new Violation('wrong number of HDUs', `${read.length}, not ${expected.length}`);
	}
	read.forEach(({ hdu, name, bunit, cardCount, longText, planes }, index) => {
		const reference = expected[index];
		const shape = `${hdu.bitpix}: ${hdu.axes.join(' x ')}`;
		const isCompressed = hdu.kind === 'compressed-image';
		if (isCompressed && !planes) return;
		const expectedShape = isCompressed
			? attempt('a shape from nowhere', () => reference.imageShape())
			: `${reference.bitpix}: ${reference.axes.join(' x ')}`;
		if (shape !== expectedShape) {
			throw new Violation('wrong shape', `HDU ${index}: ${shape}`);
		}
		if (cardCount > reference.cardCount) {
			throw new Violation('cards from nowhere', `HDU ${index}: ${cardCount}`);
		}
		const missing = reference.isExtension ? '' : 'PRIMARY';
		checkText(index, 'EXTNAME', name, reference.firstText('EXTNAME') ?? missing);
		checkText(index, 'BUNIT', bunit, reference.firstText('BUNIT'));
		if (longText !== undefined) {
			checkText(index, 'LONGTEXT', longText, reference.text('LONGTEXT'));
		}
		if (planes) {
			const pixels = attempt('pixels from nowhere', () => reference.pixels());
			if (pixels) checkPixels(index, planes, pixels);
		}
	});
}

/** The file, with all its gzip members inflated by zlib; what follows the last one is not looked at. */
function inflated(file: Uint8Array): Uint8Array {
	const parts: Uint8Array[] = [];
	let at = 0;
	while (file[at] === 0x1f && file[at + 1] === 0x8b) {
		try {
			const deflated = file.subarray(gzipDataAt(file, at));
			// the types of Node leave out what `info` adds
			const { buffer, engine } = inflateRawSync(deflated, { info: true }) as unknown as {
				buffer: Uint8Array;
				engine: { bytesWritten: number };
			};
			at = gzipDataAt(file, at) + engine.bytesWritten + 8;
			parts.push(buffer);
		} catch (error) {
			throw new Violation('zlib refuses what was inflated', String(error), error);
		}
	}
	return parts.length === 0 ? file : new Uint8Array(Buffer.concat(parts));
}

/** First byte behind the header of a gzip member. RFC 1952, 2.3. */
function gzipDataAt(file: Uint8Array, member: number): number {
	const flags = file[member + 3];
	let at = member + 10;
	if (flags & 4) at += 2 + file[at] + 256 * file[at + 1];
	for (const flag of [8, 16]) if (flags & flag) at = file.indexOf(0, at) + 1;
	return flags & 2 ? at + 2 : at;
}

function checkPixels(
	index: number,
	planes: NonNullable<WholeHdu['planes']>,
	expected: Float64Array,
): void {
	let at = 0;
	for (const { width, height, data } of planes) {
		if (data.length !== width * height) throw new Violation('wrong size', `HDU ${index}`);
		for (const value of data) {
			if (!Object.is(value, expected[at]) && value !== expected[at]) {
				throw new Violation(
					'wrong pixel',
					`HDU ${index}, pixel ${at}: ${value}, not ${expected[at]}`,
				);
			}
			at++;
		}
	}
	if (at !== expected.length) throw new Violation('pixels left out', `HDU ${index}: ${at}`);
}

function checkText(index: number, keyword: string, text?: string, expected?: string): void {
	if (text === expected) return;
	const [givenText, expectedText] = [text, expected].map((value) =>
		JSON.stringify(value)?.slice(0, 200),
	);
	throw new Violation('wrong text', `HDU ${index}, ${keyword}: ${givenText}, not ${expectedText}`);
}

function attempt<Result>(invariant: string, work: () => Result): Result {
	try {
		return work();
	} catch (error) {
		throw new Violation(invariant, String(error), error);
	}
}
