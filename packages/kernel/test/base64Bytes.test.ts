import { base64Bytes } from '../src';
import { randomBytes } from './support/randomNumbers';

describe('base64Bytes', () => {
	it('reads what Node writes, of every length of up to 300 bytes', () => {
		for (let length = 0; length <= 300; length++) {
			const bytes = randomBytes(length, length);
			expect(base64Bytes(Buffer.from(bytes).toString('base64'))).toEqual(bytes);
		}
	});
});
