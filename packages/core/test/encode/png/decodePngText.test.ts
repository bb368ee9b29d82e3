import { deflateSync } from 'node:zlib';
import { decode } from 'fast-png';
import fc from 'fast-check';
import { decodePngText, encodePng } from '../../../src/encode';
import { joinChunks, type PngChunk } from '../../../src/encode/png/PngChunk';
import { readChunks } from '../../../src/encode/png/readChunks';
import type { Raster } from '../../../src/grid';

const dot: Raster = { kind: 'gray', width: 1, height: 1, data: Uint8Array.of(0) };
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const withChunk = (chunk: PngChunk): Uint8Array => {
	const chunks = readChunks(encodePng(dot));
	return joinChunks([chunks[0], chunk, ...chunks.slice(1)]);
};

describe('decodePngText', () => {
	it('reads back every text that encodePng wrote', () => {
		const keyword = fc.stringMatching(/^[A-Za-z0-9µ]{1,79}$/);
		const value = fc
			.string({ unit: 'grapheme', maxLength: 60 })
			.map((text) => text.replaceAll('\0', ''));
		fc.assert(
			fc.property(fc.dictionary(keyword, value, { maxKeys: 5, noNullPrototype: true }), (text) => {
				expect(decodePngText(encodePng(dot, { text }))).toEqual(text);
			}),
		);
	});

	it('takes a keyword that is part of JavaScript as any other', () => {
		const data = latin1('__proto__\0polluted');
		const text = decodePngText(withChunk({ type: 'tEXt', data }));
		expect(Object.getPrototypeOf(text)).toBe(Object.prototype);
		expect(Object.entries(text)).toEqual([['__proto__', 'polluted']]);
	});

	it('writes Latin-1 as tEXt, which fast-png reads too, and the rest as iTXt', () => {
		const text = { vmin: '-12.5', Unit: 'nJy ± 1°', Scale: '6.0″' };
		const file = encodePng(dot, { text });
		expect(readChunks(file).map(({ type }) => type)).toEqual([
			'IHDR',
			'tEXt',
			'tEXt',
			'iTXt',
			'IDAT',
			'IEND',
		]);
		expect(decode(file).text).toMatchObject({ vmin: '-12.5', Unit: 'nJy ± 1°' });
		expect(decodePngText(file)).toEqual(text);
	});

	it.each([31, 32, 33, 500])(
		'keeps every character of a text of %i, wherever it leaves ASCII',
		(length) => {
			for (const at of [0, 1, 13, length - 1]) {
				const text = {
					Title: `${'x'.repeat(at)}é${'y'.repeat(length - at - 1)}`,
					Note: 'z'.repeat(length),
				};
				const file = encodePng(dot, { text });
				expect(decodePngText(file)).toEqual(text);
				expect(decode(file).text).toEqual(text);
			}
		},
	);

	it('reads compressed texts of other programs', () => {
		const body = deflateSync(Buffer.from('σ = 3'));
		const iTXt = Buffer.concat([latin1('Note\0\u0001\0el\0Σημείωση\0'), body]);
		expect(decodePngText(withChunk({ type: 'iTXt', data: iTXt }))).toEqual({ Note: 'σ = 3' });
		const zTXt = Buffer.concat([latin1('Title\0\0'), deflateSync(latin1('façade'))]);
		expect(decodePngText(withChunk({ type: 'zTXt', data: zTXt }))).toEqual({ Title: 'façade' });
	});

	it('replaces NUL, which PNG forbids in texts', () => {
		expect(decodePngText(encodePng(dot, { text: { a: 'x\0y' } }))).toEqual({ a: 'x\ufffdy' });
	});

	it.each(['', ' a', 'a ', 'a  b', 'a\nb', 'σ', 'x'.repeat(80)])(
		'refuses the keyword "%s"',
		(keyword) => {
			expect(() => encodePng(dot, { text: { [keyword]: '' } })).toThrow(
				"can't be the name of a text",
			);
		},
	);

	it('says what is wrong with a file', () => {
		const file = encodePng(dot, { text: { a: 'b' } });
		expect(() => decodePngText(file.subarray(1))).toThrow('This is not a PNG file');
		expect(() => decodePngText(file.subarray(0, 60))).toThrow(
			'The PNG file is cut off after 60 bytes',
		);
		const damaged = file.map((byte, i) => (i === 43 ? byte ^ 1 : byte));
		expect(() => decodePngText(damaged)).toThrow('wrong checksum of its tEXt chunk');
	});
});
