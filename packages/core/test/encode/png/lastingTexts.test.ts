import { decodePngText, encodeApng, encodePng } from '../../../src/encode';
import { readChunks } from '../../../src/encode/png/readChunks';
import type { Raster } from '../../../src/grid';

const dot: Raster = { kind: 'gray', width: 1, height: 1, data: Uint8Array.of(0) };
const lasting = ['Recipe', 'Software'];

describe('texts that are said to last', () => {
	const texts: readonly Record<string, string>[] = [
		{ Recipe: 'one', Title: 'a', Software: 'x' },
		{ Recipe: 'one', Title: 'b', Software: 'x' },
		{ Recipe: 'two', Title: 'b', Software: 'x' },
		{ Software: 'two', Recipe: 'x' },
		{ Recipe: '6.0″', Software: 'nJy ± 1°' },
		{ Recipe: '6.0″', Software: 'nJy ± 2°' },
		{ Recipe: 'r'.repeat(5000), Software: '' },
		{ Recipe: `${'r'.repeat(4999)}s` },
		{ Recipe: 'one', Title: 'one', Software: 'one' },
	];

	it.each([1, 2])('are those of the file at hand, not of the one before (%i in a row)', (times) => {
		for (const first of texts)
			for (const next of texts)
				for (const text of [first, ...Array.from({ length: times }, () => next)]) {
					const file = encodePng(dot, { text, lasting });
					expect(decodePngText(file)).toEqual(text);
					expect(file).toEqual(encodePng(dot, { text }));
				}
	});

	it('stay right when more are said to last than are kept', () => {
		const keywords = Array.from({ length: 20 }, (_, i) => `Text ${i}`);
		for (const round of [1, 1, 2]) {
			const text = Object.fromEntries(keywords.map((keyword, i) => [keyword, `${i * round}`]));
			expect(decodePngText(encodePng(dot, { text, lasting: keywords }))).toEqual(text);
		}
	});

	it('cannot be changed through a file that holds them', () => {
		const options = { text: { Recipe: 'kept' }, lasting };
		const good = encodePng(dot, options).slice();
		encodePng(dot, options).fill(0);
		expect(encodePng(dot, options)).toEqual(good);
	});

	it('are written into animations too', () => {
		for (const text of [texts[0], texts[1], texts[0]])
			expect(decodePngText(encodeApng([dot, dot], { text, lasting, delayMs: 50 }))).toEqual(text);
	});

	it('refuse a keyword that PNG does not allow, however often', () => {
		for (const time of [1, 2])
			expect(() => encodePng(dot, { text: { ' x': `${time}` }, lasting: [' x'] })).toThrow(
				"can't be the name of a text",
			);
	});
});

it('the size and form that a file announces are its own, whatever was written before', () => {
	const picture = (width: number, height: number, colors: number): Raster => ({
		kind: 'palette',
		width,
		height,
		data: Uint8Array.from({ length: width * height }, (_, i) => i % colors),
		palette: Uint8Array.from({ length: colors * 4 }, (_, i) => (i % 4 === 3 ? 255 : i)),
	});
	const forms = [
		...[2, 3, 5, 17].map((colors) => picture(6, 6, colors)),
		picture(9, 4, 2),
		picture(4, 9, 2),
		{ ...dot, width: 6, height: 6, data: new Uint8Array(36) },
	];
	const announced = (raster: Raster) => [...readChunks(encodePng(raster))[0].data.subarray(0, 10)];
	const wanted = [1, 2, 4, 8, 1, 1, 8].map((bitDepth, i) => {
		const { kind, width, height } = forms[i];
		return [0, 0, 0, width, 0, 0, 0, height, bitDepth, kind === 'gray' ? 0 : 3];
	});
	forms.forEach((first, i) =>
		forms.forEach((next, j) => {
			expect(announced(first)).toEqual(wanted[i]);
			expect(announced(next)).toEqual(wanted[j]);
		}),
	);
});
