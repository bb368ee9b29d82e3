import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { positionAngleDeg, skyOffset } from '../../src/alert';

/** Made by test/reference/skyOffsets.py. */
const ROWS = JSON.parse(
	readFileSync(join(__dirname, '../reference/skyOffsets.json'), 'utf8'),
) as ReadonlyArray<readonly number[]>;

describe('the way from one place on the sky to another', () => {
	it("is astropy's spherical_offsets_to, to a millionth of an arcsecond", () => {
		expect(ROWS.length).toBe(80);
		for (const [ra, dec, toRa, toDec, east, north, angle] of ROWS) {
			const [from, to] = [
				{ raDeg: ra, decDeg: dec },
				{ raDeg: toRa, decDeg: toDec },
			];
			const { eastArcsec, northArcsec } = skyOffset(from, to);
			const off = Math.max(Math.abs(eastArcsec - east), Math.abs(northArcsec - north));
			expect([ra, dec, off, off < 1e-6]).toEqual([ra, dec, off, true]);
			const turned = Math.abs(((positionAngleDeg(from, to) - angle + 540) % 360) - 180);
			expect(turned).toBeLessThan(1e-4);
		}
	});

	it('is nothing from a place to itself', () => {
		const place = { raDeg: 12, decDeg: -89 };
		const { eastArcsec, northArcsec } = skyOffset(place, place);
		expect([eastArcsec, northArcsec]).toEqual([0, 0]);
	});
});
