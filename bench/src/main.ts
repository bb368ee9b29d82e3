import { crc32, deflateSync } from 'node:zlib';

import {
	imageHdu,
	readCutout,
	readFits,
	recipeOf,
	renderPicture,
	type PresetName,
} from '@fink/core';
import { simulateSky } from '@fink/sandbox';

import { medianMicroseconds, type Subject } from './medianMicroseconds';

const PRESETS: readonly PresetName[] = ['auto', 'zscale', 'finkPortal', 'finkApi'];
const ROUNDS = 400;

/**
 * FITS bytes → PNG bytes for each preset, at the cutout's own size and enlarged to 300 pixels, against what
 * no renderer can avoid: a copy of the file, and deflate and CRC of one byte per pixel (zlib, level 6).
 */
async function main(): Promise<void> {
	const sky = simulateSky();
	const [{ latestDiaSourceId }] = sky.examples();
	const bytes = sky.cutout(latestDiaSourceId, 'Science');
	if (!bytes) throw new Error('The simulated sky has no cutout');
	const { width, height } = imageHdu(readFits(bytes)).grid();

	const limit: Subject = {
		name: 'limit',
		run: () => {
			const pixels = bytes.slice().subarray(2880, 2880 + width * height);
			return crc32(deflateSync(pixels));
		},
	};
	const render = (preset: PresetName, sizePixels: number): Subject => ({
		name: `${preset}, ${sizePixels === 0 ? `${width} × ${height}` : `${sizePixels} px`}`,
		run: async () =>
			await renderPicture([readCutout(bytes, 'cutout', 'Science')], {
				layout: 'single',
				picture: { preset, recipe: recipeOf(preset, 'Science'), sizePixels },
			}),
	});
	const subjects = [0, 300].flatMap((size) => PRESETS.map((preset) => render(preset, size)));
	const medians = await medianMicroseconds([limit, ...subjects], ROUNDS);
	const limitUs = medians.get('limit') ?? NaN;

	console.log(
		`FITS ${width} × ${height} → PNG, median of ${ROUNDS}; limit ${limitUs.toFixed(0)} µs`,
	);
	for (const { name } of subjects) {
		const us = medians.get(name) ?? NaN;
		console.log(
			`${name.padEnd(24)} ${us.toFixed(0).padStart(7)} µs ${(us / limitUs).toFixed(1).padStart(7)} × limit`,
		);
	}
	console.log(
		JSON.stringify({ node: process.version, width, height, ...Object.fromEntries(medians) }),
	);
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
