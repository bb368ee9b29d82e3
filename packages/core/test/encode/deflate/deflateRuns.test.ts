import { inflateSync } from 'node:zlib';

import { deflateRuns } from '../../../src/encode/deflate';
import { randomBelow, randomBytes } from '../rasters';

describe('deflateRuns', () => {
	it('gives what zlib inflates to the same bytes, whatever stands where zeros are known to be', () => {
		const next = randomBytes(1951);
		const below = randomBelow(next);
		for (let round = 0; round < 2000; round++) {
			const distance = 1 + below(4);
			const stride = 1 + distance * (1 + below(400 / distance));
			const zeroRows = Uint8Array.from({ length: 1 + below(12) }, () => below(2));
			const values = 1 + below(4);
			const meant = Uint8Array.from({ length: zeroRows.length * stride }, (_, at) =>
				zeroRows[Math.floor(at / stride)] && at % stride > 0 ? 0 : below(values),
			);
			const streams = [0, 1, 2, 255].map((left) => {
				const bytes = meant.map((byte, at) =>
					zeroRows[Math.floor(at / stride)] && at % stride > 0 ? left : byte,
				);
				return deflateRuns(bytes, distance, { stride, zeroRows });
			});
			for (const stream of streams) {
				expect(Buffer.compare(stream, streams[0])).toBe(0);
				expect(Buffer.compare(inflateSync(stream), meant)).toBe(0);
			}
		}
	});
});
