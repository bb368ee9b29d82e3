import { drawRecipe, limitsOf, type Grid, type Raster, type Rgba } from '@fink/core';

import type { Reference } from './runReference';
import { COLORMAPS, INTERVALS, STRETCHES, type TaskImage } from './Task';
import { type Findings, type Tally, tallyOf } from './Tally';

/** A color that no map holds. */
const NO_DATA: Rgba = [1, 2, 3, 4];

/** Draws every image in every way and compares each byte with astropy's and matplotlib's. */
export function compareImages(images: readonly TaskImage[], reference: Reference): Findings {
	const findings: Findings = {
		read: { compared: 0, different: 0, greatest: 0 },
		gray: new Map(),
		color: new Map(),
		limits: new Map(),
		noData: { compared: 0, different: 0, greatest: 0 },
		disagreements: [],
		synthetic: images.filter(({ path }) => !path).length,
		real: images.filter(({ path }) => path).length,
	};
	let at = 0;
	const take = (length: number) => reference.bytes.subarray(at, (at += length));
	images.forEach((image, i) => {
		const { grid, name, path } = image;
		const { width, height, error } = reference.images[i];
		if (error !== undefined) throw new Error(`astropy can't read ${name}: ${error}`);
		if (width !== grid.width || height !== grid.height)
			throw new Error(`${name}: astropy reads ${width} x ${height} pixels`);
		const count = grid.data.length;
		const pixels = take(8 * count);
		if (path) compareRead(grid, pixels, findings.read);
		for (const interval of INTERVALS) {
			const limits = take(16);
			compareLimits(grid, interval, limits, findings);
			for (const stretch of STRETCHES) {
				for (const colormap of [undefined, ...COLORMAPS]) {
					const expected = take(colormap ? 4 * count : count);
					const recipe = {
						mode: 'standard',
						interval,
						stretch,
						colormap,
						origin: 'upper',
					} as const;
					const { raster } = drawRecipe(grid, recipe, { noData: NO_DATA });
					const found = comparePixels(grid, raster, expected, colormap !== undefined, findings);
					const key = `${interval.name} ${stretch.name}`;
					add(tallyOf(colormap ? findings.color : findings.gray, key), found);
					if (found.different === 0) continue;
					findings.disagreements.push({
						image: name,
						interval: interval.name,
						stretch: stretch.name,
						colors: colormap ?? 'gray',
						pixels: found.different,
						greatest: found.greatest,
					});
				}
			}
		}
	});
	return findings;
}

function compareRead(grid: Grid, pixels: Buffer, tally: Tally): void {
	grid.data.forEach((value, i) => {
		tally.compared++;
		if (!Object.is(value, pixels.readDoubleLE(8 * i))) tally.different++;
	});
}

function compareLimits(
	grid: Grid,
	interval: (typeof INTERVALS)[number],
	bytes: Buffer,
	{ limits }: Findings,
): void {
	const { vmin, vmax } = limitsOf(grid, interval);
	const [low, high] = [bytes.readDoubleLE(0), bytes.readDoubleLE(8)];
	const tally = limits.get(interval.name) ?? { images: 0, identical: 0, greatest: 0 };
	tally.images++;
	if (vmin === low && vmax === high) tally.identical++;
	const difference = Math.max(Math.abs(vmin - low), Math.abs(vmax - high));
	tally.greatest = Math.max(tally.greatest, difference / (high - low || 1));
	limits.set(interval.name, tally);
}

/** Pixels with data against the reference; those without must have the no-data color. */
function comparePixels(
	grid: Grid,
	raster: Raster,
	expected: Buffer,
	isColored: boolean,
	{ noData }: Findings,
): Tally {
	const tally = { compared: 0, different: 0, greatest: 0 };
	const channels = isColored ? 4 : 1;
	for (let i = 0; i < grid.data.length; i++) {
		const ours = colorAt(raster, i);
		if (Number.isNaN(grid.data[i])) {
			noData.compared++;
			if (NO_DATA.some((byte, channel) => byte !== ours[channel])) noData.different++;
			continue;
		}
		let greatest = 0;
		for (let channel = 0; channel < channels; channel++) {
			const difference = Math.abs(ours[channel] - expected[i * channels + channel]);
			greatest = Math.max(greatest, difference);
		}
		tally.compared++;
		if (greatest > 0) tally.different++;
		tally.greatest = Math.max(tally.greatest, greatest);
	}
	return tally;
}

function colorAt({ kind, data, ...raster }: Raster, i: number): ArrayLike<number> {
	if (kind === 'rgba') return data.subarray(4 * i, 4 * i + 4);
	if (kind === 'gray') return [data[i], data[i], data[i], 255];
	const { palette } = raster as { palette: Uint8Array };
	return palette.subarray(4 * data[i], 4 * data[i] + 4);
}

function add(sum: Tally, { compared, different, greatest }: Tally): void {
	sum.compared += compared;
	sum.different += different;
	sum.greatest = Math.max(sum.greatest, greatest);
}
