import { gzipSync } from 'node:zlib';
import { card, dataBytes, headerBytes, imageCards, joined } from '../../support/fitsBytes';
import type { Random } from '../Random';
import { longText, validFile } from './validFile';

const MEBIBYTE = 1024 * 1024;

/** Zeros that deflate to a thousandth, whole and as the rest of a file. */
const BOMBS = [0.5, 5, 40].map(
	(mebibytes) => new Uint8Array(gzipSync(Buffer.alloc(mebibytes * MEBIBYTE))),
);

/** Files that are made to take time or memory. */
export const MONSTERS: Readonly<Record<string, (random: Random) => Uint8Array>> = {
	'endless header': (random) => {
		const line = random.pick([
			card('COMMENT'),
			card('CRPIX1', 1),
			"CONTINUE  'x&'".padEnd(80),
			'HIERARCH '.padEnd(80, 'a '),
			"HIERARCH a'".padEnd(80, "'"),
			' '.repeat(80),
			"BUNIT   = '".padEnd(80, "'"),
		]);
		const start = imageCards(-32, [5, 5]).join('');
		return bytesOf(start + line.repeat(random.pick([30, 300, 3000, 12_000])));
	},
	'very long header': (random) => {
		const lines = [
			() => longText(random, random.pick([10, 300, 3000])),
			() => Array<string>(random.pick([100, 3000])).fill(card('HISTORY', undefined)),
			() => Array.from({ length: random.pick([10, 2000]) }, (_, i) => card(`K${i}`, i)),
			() => [card('EXTNAME', "'x&'"), ...longText(random, 2000).slice(1)],
			() => [
				card('BUNIT', "'x&'"),
				...Array<string>(2000).fill(`CONTINUE  '${'y'.repeat(60)}&'`.padEnd(80)),
			],
		];
		const data = dataBytes(random.bytes(25));
		return joined(headerBytes([...imageCards(8, [5, 5]), ...random.pick(lines)()]), data);
	},
	'axes without end': (random) => {
		const count = random.pick([3, 30, 500, 999, 1000]);
		const length = () => random.pick([1, 1, 1, 1, 2, 0, 3, 1_000_000, 2 ** 31, 9007199254740991]);
		const axes = Array.from({ length: count }, length);
		return joined(headerBytes(imageCards(random.pick([8, -64]), axes)), random.bytes(2880));
	},
	'chain of HDUs': (random) => {
		const count = random.pick([10, 100, 999, 1000, 1001]);
		const link = headerBytes(imageCards(8, random.pick([[], [0, 5], [0]]), 'X'));
		return joined(headerBytes(imageCards(8, [])), ...Array<Uint8Array>(count - 1).fill(link));
	},
	'gzip bomb': (random) => {
		const header = headerBytes(imageCards(8, [random.pick([5, 30_000]), 1000]));
		const bombs = Array<Uint8Array>(random.whole(1, 3)).fill(random.pick(BOMBS));
		return random.chance(0.5) ? joined(gzipSync(header), ...bombs) : joined(...bombs);
	},
	'gzip in gzip': (random) => new Uint8Array(gzipSync(gzipSync(validFile(random)))),
	'broken gzip': (random) => {
		const whole = validFile(random);
		const cut = random.below(whole.length);
		const parts = [whole.subarray(0, cut), whole.subarray(cut), new Uint8Array(0)];
		const zipped = joined(...parts.map((part) => gzipSync(part, { level: random.below(10) })));
		switch (random.below(6)) {
			case 0:
				return zipped.subarray(0, random.below(zipped.length + 1));
			case 1:
				for (let i = random.below(4); i >= 0; i--)
					zipped[random.below(zipped.length)] ^= 1 << random.below(8);
				return zipped;
			case 2:
				return joined(zipped, random.bytes(random.below(40)));
			case 3:
				return joined(zipped, new Uint8Array(random.below(3000)));
			case 4:
				zipped[3] = random.below(256);
				return zipped;
			default:
				return joined(Uint8Array.of(0x1f, 0x8b), random.bytes(random.below(200)));
		}
	},
	'odd bytes': (random) => {
		const start = random.pick([
			'',
			'SIMPLE  =                    T',
			'SIMPLE  ',
			'XTENSION',
			'BITPIX  =',
			' '.repeat(80) + 'BITPIX  =',
			'<html>',
			'{"message": "x"}',
			'\x89PNG',
			'PK\x03\x04',
			'H4sI',
			'\xef\xbf\xbd',
			'version https://git-lfs',
			'\0'.repeat(100),
		]);
		return joined(Buffer.from(start, 'latin1'), random.bytes(random.below(400)));
	},
};

function bytesOf(text: string): Uint8Array {
	return new Uint8Array(Buffer.from(text, 'latin1'));
}
