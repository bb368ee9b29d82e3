import { gzipSync } from 'node:zlib';
import { FitsError } from '../../src/errors';
import { maxInflatedBytes, readFits } from '../../src/fits';
import { imageFile, joined } from './support/fitsBytes';

const values = Array.from({ length: 900 }, (_, i) => Math.sin(i * i) * 500);
const file = imageFile(30, 30, values);
const zipped = new Uint8Array(gzipSync(file));

describe('a gzipped FITS file', () => {
	it('is read as the plain one', () => {
		expect(readFits(zipped)[0].grid().data).toEqual(readFits(file)[0].grid().data);
	});

	it('of several members is read as their concatenation', () => {
		const parts = [file.subarray(0, 1000), file.subarray(1000, 5000), file.subarray(5000)];
		const members = joined(...parts.map((part) => gzipSync(part)));
		expect(readFits(members)[0].grid().data).toEqual(readFits(file)[0].grid().data);
	});

	it('with a file name and comment in its header is read', () => {
		const flagged = joined(
			zipped.subarray(0, 10),
			Buffer.from('a.fits\0made by hand\0'),
			zipped.subarray(10),
		);
		flagged[3] = 0x18;
		expect(readFits(flagged)[0].grid().data).toEqual(readFits(file)[0].grid().data);
	});

	it.each([
		['only the first two bytes', zipped.subarray(0, 2), 'damaged'],
		['cut in the middle', zipped.subarray(0, 2000), 'it is cut short'],
		['without its last byte', zipped.subarray(0, -1), 'The gzip file is damaged'],
		['not deflate inside', joined(zipped.subarray(0, 10), Buffer.alloc(50, 0xff)), 'is not valid'],
		[
			'followed by a broken member',
			joined(zipped, zipped.subarray(0, 4), Buffer.alloc(99)),
			'The gzip file is damaged',
		],
	])('%s is refused', (_, bytes, sentence) => {
		expect(() => readFits(bytes)).toThrow(FitsError);
		expect(() => readFits(bytes)).toThrow(sentence);
	});

	it.each([
		['one zero', Buffer.alloc(1)],
		['some zeros', Buffer.alloc(7)],
		['zeros up to a block', Buffer.alloc(2880)],
		['zeros for several steps', Buffer.alloc(20_000)],
		['a line end', Buffer.from('\r\n')],
		['junk', Buffer.from('trailing junk')],
		['half the start of a gzip file', Buffer.of(0x1f)],
	])('followed by %s is read', (_, rest) => {
		const small = gzipSync(imageFile(5, 5, values.slice(0, 25)));
		for (const member of [zipped, small]) {
			const pixels = readFits(new Uint8Array(member))[0].grid().data;
			expect(readFits(joined(member, rest))[0].grid().data).toEqual(pixels);
			const cut = file.subarray(0, 3000);
			const members = joined(gzipSync(cut), gzipSync(file.subarray(3000)), rest);
			expect(readFits(members)[0].grid().data).toEqual(readFits(file)[0].grid().data);
		}
	});

	it.each([0, 1])('with unknown flags in the header of member %d is refused', (member) => {
		const members = [file.subarray(0, 1000), file.subarray(1000)].map((part) => gzipSync(part));
		members[member][3] = 0x40;
		expect(() => readFits(joined(...members))).toThrow(
			'The gzip file is damaged: its header is not valid',
		);
	});

	it('never gives pixels when a single bit is wrong', () => {
		for (let at = 10; at < zipped.length; at += 37) {
			const damaged = zipped.slice();
			damaged[at] ^= 1 << (at % 8);
			expect(() => readFits(damaged)).toThrow(FitsError);
		}
	});

	it('never gives pixels when a bit of its checksum or its length is wrong', () => {
		for (let bit = 0; bit < 64; bit++) {
			const damaged = zipped.slice();
			damaged[zipped.length - 8 + (bit >> 3)] ^= 1 << (bit % 8);
			expect(() => readFits(damaged)).toThrow('its checksum does not match its content');
		}
	});

	it('with a wrong checksum in a member that is not the last is refused', () => {
		const first = new Uint8Array(gzipSync(file.subarray(0, 1000)));
		first[first.length - 8] ^= 1;
		const members = joined(first, gzipSync(file.subarray(1000)));
		expect(() => readFits(members)).toThrow('its checksum does not match its content');
	});
});

describe('a gzip bomb', () => {
	const sixteenMegabytes = gzipSync(Buffer.alloc(16 * 1024 * 1024));

	it('is refused as soon as it passes the limit', () => {
		expect(() =>
			readFits(new Uint8Array(sixteenMegabytes), { maxInflatedBytes: 1_000_000 }),
		).toThrow(
			`The gzip file of ${sixteenMegabytes.length} bytes inflates to more than the 1000000 bytes allowed`,
		);
	});

	it.each([
		[20, 2 * 2 ** 20],
		[2 ** 16, 2 * 2 ** 20],
		[2 ** 20, 16 * 2 ** 20],
		[2 ** 24, 64 * 2 ** 20],
	])('of %d bytes may grow to %d', (bytes, most) => {
		expect(maxInflatedBytes(bytes)).toBe(most);
	});

	it('is stopped at the limit that its own size sets', () => {
		const header = imageFile(30, 30, values, ['NAXIS3  =                 9999'.padEnd(80)]);
		const bomb = joined(gzipSync(header), gzipSync(Buffer.alloc(5_000_000)));
		expect(() => readFits(bomb)).toThrow('inflates to more than the 2097152 bytes allowed');
	});

	it('of 16 GB is refused without inflating it all', () => {
		const bomb = joined(...Array<Uint8Array>(1000).fill(sixteenMegabytes));
		expect(maxInflatedBytes(bomb.length)).toBe(64 * 2 ** 20);
		const started = Date.now();
		expect(() => readFits(bomb, { maxInflatedBytes: 2_000_000 })).toThrow(
			'inflates to more than the 2000000 bytes allowed',
		);
		expect(Date.now() - started).toBeLessThan(10_000);
	});
});
