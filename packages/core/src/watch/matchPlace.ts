import { separationArcsec } from '../alert';
import type { WatchedPosition } from './parsePositions';

/** The watched position that an alert belongs to. */
export interface PlaceMatch {
	readonly name: string;
	/** From the position to the alert. */
	readonly distanceArcsec: number;
}

/**
 * The nearest watched position whose circle contains the alert. An object is found by its last alert, so an
 * earlier one may be just outside of all circles: then the position with the nearest circle.
 *
 * @param ra - Degrees.
 * @param dec - Degrees.
 * @returns `undefined` without positions.
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
