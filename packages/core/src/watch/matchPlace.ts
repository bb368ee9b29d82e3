import { separationArcsec } from './isSameTransient';
import type { WatchedPosition } from './parsePositions';

/** The watched place that an alert belongs to. */
export interface PlaceMatch {
	readonly name: string;
	/** From the place to the alert. */
	readonly distanceArcsec: number;
}

/**
 * The nearest of the watched places that the alert lies in. An object is found by its last alert, so an
 * earlier one may lie just outside: then the place that it is least far outside of.
 *
 * @param ra - Degrees. @param dec - Degrees.
 * @returns `undefined` when no place is given.
 */
export function matchPlace(
	places: readonly WatchedPosition[],
	ra: number,
	dec: number,
): PlaceMatch | undefined {
	let best: (PlaceMatch & { outside: number }) | undefined;
	for (const place of places) {
		const distanceArcsec = separationArcsec(place.ra, place.dec, ra, dec);
		const outside = Math.max(0, distanceArcsec - place.radiusArcsec);
		const isBetter =
			!best ||
			outside < best.outside ||
			(outside === best.outside && distanceArcsec < best.distanceArcsec);
		if (isBetter) best = { name: place.name, distanceArcsec, outside };
	}
	return best && { name: best.name, distanceArcsec: best.distanceArcsec };
}
