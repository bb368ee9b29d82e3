import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';

import { recipeInPng } from '../../src/render';
import type { LightCurveRecipe } from '../../src/lightCurve';
import { goldenCurves } from './support/goldenCurves';

const FOLDER = join(__dirname, 'golden');
const HOW =
	'If it is meant to look different now: run "tsx scripts/makeGoldenCurves.ts" in packages/core, ' +
	'look at every changed file in test/lightCurve/golden, and commit them.';

const pixelsOf = (bytes: Uint8Array) => PNG.sync.read(Buffer.from(bytes));

describe.each(goldenCurves())('the golden light curve $name', ({ name, draw, recipe }) => {
	const path = join(FOLDER, `${name}.png`);

	it('has the same pixels as ever', () => {
		if (!existsSync(path)) throw new Error(`${name}.png is missing. ${HOW}`);
		const golden = pixelsOf(readFileSync(path));
		const drawn = pixelsOf(draw());
		expect([drawn.width, drawn.height]).toEqual([golden.width, golden.height]);
		let different = 0;
		for (let i = 0; i < drawn.data.length; i++) if (drawn.data[i] !== golden.data[i]) different++;
		if (different > 0) throw new Error(`${different} bytes of ${name}.png differ. ${HOW}`);
	});

	it('is drawn again by the recipe in its file', () => {
		const kept = recipeInPng(draw()) as unknown as LightCurveRecipe;
		expect(kept).toEqual(recipe);
		expect(Buffer.from(draw(kept)).equals(Buffer.from(draw()))).toBe(true);
	});
});

it('no golden light curve lies about that nobody draws', () => {
	const names = goldenCurves().map(({ name }) => `${name}.png`);
	expect(readdirSync(FOLDER).sort()).toEqual(names.sort());
});
