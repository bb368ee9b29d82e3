import { PNG } from 'pngjs';
import { gridFromRows } from '../../../src/grid';
import { recipeInPng, renderPicture, type Cutout, type PictureRecipe } from '../../../src/render';

/** A cutout of one slope, from 0 to `most`. */
const visit = (most: number, side = 30, height = side): Cutout => ({
	name: `${most}.fits`,
	kind: 'Science',
	grid: gridFromRows(
		Array.from({ length: height }, () =>
			Array.from({ length: side }, (_, x) => (x / (side - 1)) * most),
		),
		'slope',
	),
});
const picture: PictureRecipe = {
	preset: 'custom',
	recipe: { mode: 'standard', interval: { name: 'minMax' }, stretch: { name: 'linear' } },
	sizePixels: 120,
};
const pixelsOf = (bytes: Uint8Array) => PNG.sync.read(Buffer.from(bytes)).data;
const gaps = [null, 'Fink has no Science cutout for diaSourceId 5', null];
const strip = { layout: 'filmStrip', picture, theme: 'dark' } as const;
const blink = { layout: 'blink', picture, theme: 'dark' } as const;

describe.each([strip, blink])('a visit without an image in a $layout', (layout) => {
	const draw = async (cutouts: Cutout[], more: object = {}) =>
		await renderPicture(cutouts, { ...layout, ...more }, 'png');

	it('has an empty panel of its own and changes nothing else', async () => {
		const two = [visit(10), visit(20)];
		const { panels, failedVisits } = await draw(two, { gaps, failedVisits: 'empty' });
		expect(failedVisits).toEqual([{ visit: 1, reason: gaps[1] }]);
		const plain = await draw(two);
		expect(plain.failedVisits).toEqual([]);
		expect(panels).toEqual(plain.panels);
		expect(panels.map(({ vmax }) => vmax)).toEqual([20, 20]);
	});

	it('leaves no trace in the picture where it is left out', async () => {
		const two = [visit(10), visit(20)];
		const composition = { ...layout, gaps, failedVisits: 'leaveOut' } as const;
		const { bytes, failedVisits } = await renderPicture(two, composition);
		expect(failedVisits).toHaveLength(1);
		expect(pixelsOf(bytes)).toEqual(pixelsOf((await draw(two)).bytes));
	});

	it('is an error unless it is said what to do', async () => {
		const two = [visit(10), visit(20)];
		await expect(draw(two, { gaps })).rejects.toThrow(gaps[1] ?? '');
		await expect(draw(two, { gaps, failedVisits: 'fail' })).rejects.toThrow(gaps[1] ?? '');
	});

	it('may be one of another size, one without the plane, or one without sky coordinates', async () => {
		const three = [visit(10), visit(9, 30, 20), visit(20)];
		const { failedVisits, panels } = await draw(three, { failedVisits: 'empty' });
		expect(failedVisits).toEqual([
			{ visit: 1, reason: 'it has 30 x 20 pixels, the others 30 x 30' },
		]);
		expect(panels.map(({ vmax }) => vmax)).toEqual([20, 20]);

		const withVariance = { ...visit(10), variance: visit(4).grid };
		const variance = { picture: { ...picture, plane: 'variance' }, failedVisits: 'empty' };
		const drawn = await draw([visit(20), withVariance], variance);
		expect(drawn.failedVisits).toEqual([
			{ visit: 0, reason: expect.stringContaining('has no variance plane') },
		]);
	});

	it('can not be all of them', async () => {
		for (const failedVisits of ['empty', 'leaveOut']) {
			const none = draw([], { gaps: ['the first reason', 'another'], failedVisits });
			await expect(none).rejects.toThrow('None of the 2 visits has an image: the first reason');
		}
		await expect(draw([], {})).rejects.toThrow('no cutout');
	});

	it('is drawn again from the recipe in the file', async () => {
		const two = [visit(10), visit(20)];
		const captions = [['1'], ['2'], ['3']];
		const { bytes } = await draw(two, { gaps, failedVisits: 'empty', captions });
		const again = await renderPicture(two, recipeInPng(bytes));
		expect(Buffer.compare(again.bytes, bytes)).toBe(0);
	});
});

it('keeps the bad option an error, whatever becomes of failed visits', async () => {
	const bad = { ...strip, picture: { ...picture, sizePixels: -1 }, failedVisits: 'empty' } as const;
	await expect(renderPicture([visit(1), visit(2)], bad)).rejects.toThrow("can't be -1 pixels");
});
