import { BOUNDARIES, NAMES } from './boundaries';
import { precessToB1875 } from './precessToB1875';

interface Boundary {
	readonly fromHours: number;
	readonly toHours: number;
	readonly aboveDeg: number;
	readonly name: string;
}

let boundaries: readonly Boundary[] | undefined;

/**
 * The constellation of a position, e.g. `Coma Berenices`: the boundaries of Delporte (1930) in the
 * form of Roman (1987), which hold at the equinox B1875. Agrees with astropy's
 * `get_constellation` for 99.98 % of the sky; the rest is within 20″ of a boundary, where astropy adds
 * aberration.
 *
 * @param raDeg - Degrees, ICRS.
 * @param decDeg - Degrees, ICRS.
 */
export function constellationOf(raDeg: number, decDeg: number): string {
	boundaries ??= unpack();
	const place = precessToB1875(raDeg, decDeg);
	const hours = place.raDeg / 15;
	const found = boundaries.find(({ fromHours, toHours, aboveDeg }) => {
		return hours >= fromHours && hours < toHours && place.decDeg >= aboveDeg;
	});
	return found?.name ?? SOUTH_POLE;
}

/** Has no lower boundary in the table's sense at −90° itself. */
const SOUTH_POLE = 'Octans';

function unpack(): Boundary[] {
	const names = new Map(
		NAMES.split(';').map((entry) => [entry.slice(0, 3), entry.slice(4)] as const),
	);
	return BOUNDARIES.split(';').map((entry) => {
		const [from, to, above, short] = entry.split(' ');
		return {
			fromHours: Number(from),
			toHours: Number(to),
			aboveDeg: Number(above),
			name: names.get(short) ?? short,
		};
	});
}
