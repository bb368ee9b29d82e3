import { FitsError } from '../../../src/errors';
import { readFits, type Hdu } from '../../../src/fits';
import { imageFile } from '../support/fitsBytes';
import { checkInput, OURS, Random, type Subject } from '.';

const UNIT = "BUNIT   = 'nJy'".padEnd(80);
const bytes = imageFile(4, 3, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], [UNIT]);
const input = { kind: 'valid', bytes, isValid: true };

const check = (subject: Partial<Subject>, given = input, index = 0) =>
	checkInput(given, new Random(1, index), { ...OURS, ...subject });

/** Keeps the processor busy for so long. */
const spin = (cpuMs: number) => {
	for (const start = process.cpuUsage(); process.cpuUsage(start).user < cpuMs * 1000;);
};

/** Checks with several numbers, some of which draw a picture. */
const checkOften = async (subject: Partial<Subject>) =>
	await Promise.all(Array.from({ length: 60 }, (_, index) => check(subject, input, index)));

const sticky: unknown[] = [];

describe('the fuzzer finds', () => {
	it.each<[string, string, (file: Uint8Array) => Hdu[]]>([
		[
			'a wrong pixel',
			'wrong pixel',
			() => readFits(imageFile(4, 3, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13], [UNIT])),
		],
		['a lost HDU', 'wrong number of HDUs', () => []],
		['another shape', 'wrong shape', () => readFits(imageFile(3, 4, Array<number>(12).fill(0)))],
		[
			'a wrong unit',
			'wrong text',
			() => readFits(imageFile(4, 3, Array<number>(12).fill(1), ["BUNIT   = 'Jy'".padEnd(80)])),
		],
		[
			'an untyped error',
			'untyped error',
			() => {
				throw new TypeError('x');
			},
		],
		[
			'a refused valid file',
			'a valid file was refused',
			() => {
				throw new FitsError('The file looks odd', { advice: 'Do.' });
			},
		],
		[
			'a sentence of two lines',
			'unreadable sentence',
			() => {
				throw new FitsError('The file\nlooks odd', { advice: 'Do.' });
			},
		],
		[
			'an error without advice',
			'unreadable sentence',
			() => {
				throw new FitsError('The file looks odd', { advice: '' });
			},
		],
		[
			'a changed input',
			'the input was changed',
			(file) => {
				file[2000] ^= 1;
				return readFits(file);
			},
		],
		[
			'a hang',
			'reading takes too long',
			(file) => {
				spin(150);
				return readFits(file);
			},
		],
	])('%s, and names it', async (_, invariant, spoiled) => {
		const given = { ...input, bytes: bytes.slice() };
		await expect(check({ readFits: spoiled }, given)).rejects.toMatchObject({ invariant });
	});

	it('hoarded memory, though the garbage collector may hide it at times', async () => {
		const hoard = (file: Uint8Array) => {
			sticky.push(new Uint8Array(8_000_000));
			return readFits(file);
		};
		const tries = Array.from({ length: 5 }, () => check({ readFits: hoard }));
		await expect(Promise.all(tries)).rejects.toMatchObject({ invariant: 'too much memory' });
	});

	it('a picture that is not a PNG file', async () => {
		const file = { bytes: Uint8Array.of(1, 2, 3), mimeType: 'image/png', extension: '.png' };
		const renderPicture: Subject['renderPicture'] = async () => file;
		await expect(checkOften({ renderPicture })).rejects.toMatchObject({
			invariant: 'a picture that is not a PNG',
		});
	});

	it('nothing wrong in our own reader and renderer', async () => {
		const verdicts = await checkOften({});
		expect(verdicts.every(({ read, images }) => read === 'read' && images === 1)).toBe(true);
		expect(verdicts.filter(({ rendered }) => rendered === 'rendered').length).toBeGreaterThan(1);
	});
});
