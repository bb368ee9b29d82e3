import { deflateSync, constants } from 'node:zlib';
import { expectPacked } from './support/expectPacked';
import { pixelRows } from './support/pixelRows';
import { randomBelow } from './support/randomNumbers';

/** Bytes with the given counts in random order, with hardly any runs. */
function shuffled(counts: readonly number[], seed: number): Uint8Array {
	const bytes = Uint8Array.from(counts.flatMap((count, value) => new Array(count).fill(value)));
	const below = randomBelow(seed);
	for (let i = bytes.length - 1; i > 0; i--) {
		const other = below(i + 1);
		[bytes[i], bytes[other]] = [bytes[other], bytes[i]];
	}
	return bytes;
}

function fibonacci(count: number): number[] {
	const numbers = [1, 1];
	for (let i = 2; i < count; i++) numbers.push(numbers[i - 1] + numbers[i - 2]);
	return numbers;
}

describe('Huffman codes', () => {
	// 24 Fibonacci numbers make a tree of depth 24, where deflate allows 15.
	it.each([10, 16, 17, 18, 20, 24])(
		'of %i byte values as often as Fibonacci’s numbers',
		(values) => {
			const bytes = shuffled(fibonacci(values), values);
			const { stream } = expectPacked({ width: bytes.length, height: 1, pixelBytes: 1, bytes });
			const { Z_HUFFMAN_ONLY } = constants;
			const zlib = deflateSync(bytes, { strategy: Z_HUFFMAN_ONLY, level: 9 });
			expect(stream.length).toBeLessThan(zlib.length * 1.02 + 60);
		},
	);

	it.each([2, 3, 1.5])('of 256 byte values, each %d times as often as the one before', (factor) => {
		const counts = Array.from({ length: 256 }, (_, i) =>
			Math.max(1, Math.round(60_000 / factor ** i)),
		);
		const bytes = shuffled(counts, 5);
		expectPacked({ width: bytes.length, height: 1, pixelBytes: 1, bytes });
	});

	it('that are as many as there are byte values, all alike', () => {
		const bytes = shuffled(new Array<number>(256).fill(40), 6);
		const { stream } = expectPacked({ width: 640, height: 16, pixelBytes: 1, bytes });
		expect(stream.length).toBeLessThan(bytes.length + 300);
	});

	it('of one color, where only one byte and one length occur', () => {
		for (const value of [0, 1, 255])
			for (const width of [1, 2, 4, 5, 259]) expectPacked(pixelRows(1, width, 1, () => value));
	});

	// How many code lengths there are of each size decides on the code that the lengths are written with: here
	// they occur as often as Fibonacci's numbers too, whose tree would be deeper than the 7 bits allowed.
	it('whose lengths are themselves of very uneven numbers', () => {
		const counts: number[] = [];
		fibonacci(11).forEach((times, i) => {
			for (let k = 0; k < times && counts.length < 256; k++) counts.push(2 ** (11 - i));
		});
		for (let seed = 1; seed <= 8; seed++) {
			const order = shuffled(new Array<number>(counts.length).fill(1), seed);
			const mixed = Array.from(order, (i) => counts[i]);
			const bytes = shuffled(mixed, seed + 20);
			expectPacked({ width: bytes.length, height: 1, pixelBytes: 1, bytes });
		}
	});
});
