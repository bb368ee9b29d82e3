import fc from 'fast-check';

import { invertNarrow, MAX_NARROW } from '../../src/fits/compressed/codec/hNarrow';
import { invertTransform } from '../../src/fits/compressed/codec/hTransform';

describe('the H-transform in 32 bits', () => {
	it('gives the pixels of the one in 64 bits, for all shapes and coefficients', () => {
		const coefficients = fc.tuple(
			fc.integer({ min: 1, max: 20 }),
			fc.integer({ min: 1, max: 20 }),
			fc.constantFrom(3, 1000, MAX_NARROW - 1),
			fc.infiniteStream(fc.double({ min: -1, max: 1, noNaN: true })),
		);
		fc.assert(
			fc.property(coefficients, ([rows, columns, largest, parts]) => {
				const values = Int32Array.from(
					[...parts.take(rows * columns)].map((part) => Math.round(part * largest)),
				);
				const wide = Float64Array.from(values);
				invertTransform(wide, rows, columns);
				expect([...invertNarrow(values, rows, columns)]).toEqual([...wide].map((v) => v + 0));
			}),
			{ numRuns: 500 },
		);
	});
});
