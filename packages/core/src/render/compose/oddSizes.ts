import type { Cutout } from '../Cutout';
import { enlargedSize } from '../enlarge';
import type { PictureRecipe } from '../PictureRecipe';
import { planeGrid } from '../planeGrid';

/** A visit with its cutout. */
interface SizedVisit {
	readonly visit: number;
	readonly cutout: Cutout;
}

/**
 * The visits whose pictures have another size than most, so that they can't stand in one with them.
 * Of sizes that are equally frequent the first one counts.
 *
 * @returns By visit, a sentence with both sizes.
 */
export function oddSizes(
	visits: readonly SizedVisit[],
	{ plane = 'image', sizePixels = 0 }: PictureRecipe,
): Map<number, string> {
	const sized = visits.map(({ visit, cutout }) => {
		const { grid } = planeGrid(cutout, plane);
		const { width, height } = enlargedSize(grid, sizePixels);
		return { visit, key: `${width} ${height}`, size: `${grid.width} x ${grid.height}` };
	});
	const counts = new Map<string, number>();
	for (const { key } of sized) counts.set(key, (counts.get(key) ?? 0) + 1);
	const most = Math.max(0, ...counts.values());
	const usual = sized.find(({ key }) => counts.get(key) === most);
	return new Map(
		sized
			.filter(({ key }) => key !== usual?.key)
			.map(({ visit, size }) => [visit, `it has ${size} pixels, the others ${usual?.size}`]),
	);
}
