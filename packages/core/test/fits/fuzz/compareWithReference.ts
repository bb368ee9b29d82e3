import { gunzipSync } from 'node:zlib';
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
	if (plain === undefined) return;
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

/**
 * The file as zlib inflates it; undefined when only its header's own checksum is wrong, which a reader may
 * pass over (RFC 1952, 2.3.1).
 */
function inflated(file: Uint8Array): Uint8Array | undefined {
	if (file[0] !== 0x1f || file[1] !== 0x8b) return file;
	try {
		return new Uint8Array(gunzipSync(file));
	} catch (error) {
		if (String(error).includes('header crc mismatch')) return undefined;
		throw new Violation('zlib refuses what was inflated', String(error), error);
	}
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
