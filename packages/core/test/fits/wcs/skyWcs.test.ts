import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pixelToSky, readFits, requireWcs, skyToPixel } from '../../../src/fits';
import { card, imageFile } from '../support/fitsBytes';
import { separationDeg } from '../support/sphere';

interface Case {
	readonly title: string;
	readonly cards: Readonly<Record<string, number | string>>;
	readonly positions: ReadonlyArray<readonly [x: number, y: number, raDeg: number, decDeg: number]>;
}

/** Made by test/reference/skyWcs.py. */
const { cases } = JSON.parse(
	readFileSync(join(__dirname, '../../reference/skyWcs.json'), 'utf8'),
) as { cases: readonly Case[] };

const written = (value: number | string) =>
	typeof value === 'string' ? `'${value}'` : String(value);

function systemOf({ cards }: Case) {
	const lines = Object.entries(cards).map(([key, value]) => card(key, written(value)));
	const [{ header }] = readFits(imageFile(1, 1, [0], lines));
	return requireWcs(header, { axes: [40, 32] });
}

const titles = [...new Set(cases.map(({ title }) => title))];

describe('random headers lie where astropy puts them in ICRS, to 1e-9 deg', () => {
	it.each(titles)('%s', (title) => {
		for (const one of cases.filter((entry) => entry.title === title)) {
			const wcs = systemOf(one);
			for (const [x, y, raDeg, decDeg] of one.positions) {
				const sky = pixelToSky(wcs, x, y);
				const apart = separationDeg(sky.raDeg, sky.decDeg, raDeg, decDeg);
				expect({ ...one.cards, x, y, apart, isNear: apart < 1e-9 }).toMatchObject({ isNear: true });
				const back = skyToPixel(wcs, sky.raDeg, sky.decDeg);
				const off = Math.hypot((back?.x ?? NaN) - x, (back?.y ?? NaN) - y);
				expect({ ...one.cards, x, y, off, isBack: off < 1e-6 }).toMatchObject({ isBack: true });
			}
		}
	});
});
