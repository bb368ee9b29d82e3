import type { CelestialAxes } from './celestialAxes';
import { localPlane, type LocalPlane } from './localPlane';
import { mappingOf } from './mappingOf';
import { degreesIn } from './pixelMatrixOf';
import { invalidCoordinates, MAX_LATITUDE_DEG, referencePixel } from './referencePoint';
import type { SkyMapping } from './SkyMapping';
import type { PixelPosition } from './Wcs';
import type { WcsCards } from './WcsCards';

/** A system that is not gnomonic: the exact way, and the plane that touches the sky at the center of the picture. */
export function mappedOf(
	cards: WcsCards,
	axes: CelestialAxes,
	size: { width: number; height: number },
) {
	const units = degreesIn(cards, axes.latitude);
	const latitudeDeg = (cards.number(`CRVAL${axes.latitude}`) ?? 0) * units;
	if (Math.abs(latitudeDeg) > MAX_LATITUDE_DEG) throw invalidCoordinates();
	const mapping = mappingOf(cards, axes);
	const crpix = referencePixel(cards);
	const isInside =
		Math.abs(crpix.x - (size.width - 1) / 2) <= size.width / 2 &&
		Math.abs(crpix.y - (size.height - 1) / 2) <= size.height / 2;
	const plane = planeInside(mapping, size, crpix);
	if (!plane) throw invalidCoordinates();
	return { ...plane, source: isInside ? crpix : plane.reference, mapping };
}

/** At the center; where that shows no sky, at the reference point, or at the first place of a lattice that does. */
function planeInside(
	mapping: SkyMapping,
	{ width, height }: { width: number; height: number },
	crpix: PixelPosition,
): LocalPlane | undefined {
	const places = width > 0 && height > 0 ? [{ x: (width - 1) / 2, y: (height - 1) / 2 }] : [];
	places.push(crpix);
	for (let i = 1; i < 64; i++)
		places.push({ x: ((i % 8) / 8) * (width - 1), y: (Math.floor(i / 8) / 8) * (height - 1) });
	for (const place of places) {
		const plane = localPlane(mapping, place);
		if (plane) return plane;
	}
	return undefined;
}
