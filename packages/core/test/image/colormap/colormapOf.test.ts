import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OptionError } from '../../../src/errors';
import { COLORMAP_NAMES, colormapOf } from '../../../src/image';
import { base64Bytes } from '@fink/kernel';
import { thrownBy } from '../support/thrownBy';

interface Lut {
	readonly N: number;
	readonly rgba: string;
	readonly under: readonly number[];
	readonly over: readonly number[];
	readonly bad: readonly number[];
}
/** From matplotlib 3.10.1. */
const luts: Record<string, Lut> = JSON.parse(
	readFileSync(join(__dirname, '../../fixtures/luts-mpl3101.json'), 'utf8'),
);

describe('colormapOf', () => {
	it('knows the 180 names of matplotlib', () => {
		expect(COLORMAP_NAMES).toEqual(Object.keys(luts));
		expect(COLORMAP_NAMES).toHaveLength(180);
	});

	it.each(Object.entries(luts))('gives the bytes of matplotlib for %s', (name, lut) => {
		const { size, colors, under, over, bad } = colormapOf(name);
		expect(size).toBe(lut.N);
		expect(Buffer.from(colors).toString('hex')).toBe(lut.rgba);
		expect({ under, over, bad }).toEqual({ under: lut.under, over: lut.over, bad: lut.bad });
	});

	it.each([
		['virdis', 'Did you mean "viridis", "cividis" or "viridis_r"?'],
		['Viridis', 'Did you mean "viridis", "viridis_r" or "cividis"?'],
		['blues_r', 'Did you mean "Blues_r", '],
		['grayscale', 'Choose "gray", or no colormap, for a gray picture.'],
		['Greyscale', 'Choose "gray", or no colormap, for a gray picture.'],
	])('answers "%s" with: %s', (name, advice) => {
		const refused = thrownBy(() => colormapOf(name));
		expect(refused).toBeInstanceOf(OptionError);
		expect(refused).toMatchObject({
			message: `There is no colormap named "${name}"`,
			field: 'Colormap',
			given: name,
			advice: expect.stringContaining(advice),
		});
	});

	it.each(['constructor', '__proto__', 'toString', ''])('knows no map named "%s"', (name) => {
		expect(() => colormapOf(name)).toThrow(OptionError);
	});
});

describe('base64Bytes', () => {
	it.each([0, 1, 2, 3, 4, 255])('decodes %d bytes as Node does', (length) => {
		const bytes = Buffer.from(Array.from({ length }, (_, i) => (i * 37) % 256));
		expect(Buffer.from(base64Bytes(bytes.toString('base64')))).toEqual(bytes);
	});
});
