import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PNG } from 'pngjs';
import { compose, recipeInPng, renderPicture } from '../../src/render';
import { rgba } from './support/pixels';
import { goldenPictures } from './support/goldenPictures';

const FOLDER = join(__dirname, '../golden');
const HOW =
	'If it is meant to look different now: run "tsx scripts/makeGoldenPictures.ts" in packages/core, ' +
	'look at every changed file in test/golden, and commit them.';

describe.each(goldenPictures())('the golden picture $name', ({ name, cutouts, composition }) => {
	const path = join(FOLDER, `${name}.png`);

	it('has the same pixels as ever', () => {
		if (!existsSync(path)) throw new Error(`${relative('.', path)} is missing. ${HOW}`);
		const golden = PNG.sync.read(readFileSync(path));
		const { width, height, data } = rgba(compose(cutouts, composition).frames[0]);
		if (golden.width !== width || golden.height !== height) {
			throw new Error(
				`${relative('.', path)} has ${golden.width} x ${golden.height} pixels, but ${width} x ${height} are drawn. ${HOW}`,
			);
		}
		const different = [];
		for (let i = 0; i < data.length; i += 4)
			if (Buffer.compare(data.subarray(i, i + 4), golden.data.subarray(i, i + 4)) !== 0)
				different.push(i / 4);
		if (different.length > 0) {
			const [x, y] = [different[0] % width, Math.floor(different[0] / width)];
			throw new Error(
				`${different.length} of ${width * height} pixels differ from ${relative('.', path)}, the first at column ${x}, row ${y}. ${HOW}`,
			);
		}
	});

	it('holds the recipe that draws it', async () => {
		const file = new Uint8Array(readFileSync(path));
		const again = await renderPicture(cutouts, recipeInPng(file));
		// Pixels, not bytes: a better encoder may write them shorter.
		const pixelsOf = (bytes: Uint8Array) => PNG.sync.read(Buffer.from(bytes)).data;
		expect(pixelsOf(again.bytes).equals(pixelsOf(file))).toBe(true);
	});
});

it('no golden picture lies about that nobody draws', () => {
	const names = goldenPictures().map(({ name }) => `${name}.png`);
	expect(readdirSync(FOLDER).sort()).toEqual(names.sort());
});
