import { toRgbaRaster } from '../../../src/draw';
import { ImageError } from '../../../src/errors';
import type { ApiStretch } from '../../../src/alert';
import { documentedRaster, finkApiRaster } from '../../../src/image';
import { gridOfCase, hashOf, realCases, syntheticCases } from '../support/goldens';

const COLORMAPS = ['viridis', 'gray', 'RdBu_r', 'twilight', 'tab10'];

describe.each([...syntheticCases(), ...realCases()])('the picture of $name', (golden) => {
	const grid = gridOfCase(golden);

	it.each(golden.renders)('equals the $mode picture, $stretch, kernel $kernel', (render) => {
		const draw = (colormap?: string) => {
			const treatment = {
				stretch: render.stretch as ApiStretch,
				convolutionKernel: render.kernel ?? undefined,
				colormap,
			};
			return render.mode === 'server'
				? finkApiRaster(grid, treatment)
				: documentedRaster(grid, treatment);
		};
		if (render.error !== undefined) {
			expect(() => draw()).toThrow(ImageError);
			return;
		}
		expect(hashOf(draw())).toBe(render.L);
		for (const colormap of COLORMAPS)
			expect([colormap, hashOf(toRgbaRaster(draw(colormap)))]).toEqual([
				colormap,
				render[colormap],
			]);
	});
});
