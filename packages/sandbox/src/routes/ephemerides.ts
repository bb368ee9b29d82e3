import type { Column, Frame } from '../table';

const RADIAN = Math.PI / 180;

/** Where the simulated asteroids go round the Sun, astronomical units. */
const SUN_DISTANCE_AU = 2.45;

/** Columns that Miriade's answer adds, without any prefix. */
const COLUMNS: readonly Column[] = [
	{ name: 'index', type: 'string' },
	{ name: 'Dobs', type: 'double' },
	{ name: 'Dhelio', type: 'double' },
	{ name: 'Phase', type: 'double' },
	{ name: 'Elongation', type: 'double' },
	{ name: 'SDSS:g', type: 'double' },
	{ name: 'i:magpsf_red', type: 'double' },
];

/**
 * A fixture in place of Miriade: distances and phase angle of a body on a circle of 2.45 au, from its
 * elongation (Sun from the Astronomical Almanac's low-precision formula). The magnitude in g is
 * the magnitude of the alert; `i:magpsf_red` is the same at 1 au from Earth and Sun.
 */
export function ephemerides(frame: Frame): Frame {
	const number = (name: string) => {
		const column = frame.columns.findIndex((other) => other.name === name);
		return (row: Frame['rows'][number]): number => Number(row[column] ?? NaN);
	};
	const [ra, dec] = [number('r:ra'), number('r:dec')];
	const [time, flux] = [number('r:midpointMjdTai'), number('r:psfFlux')];
	return {
		columns: [...frame.columns, ...COLUMNS],
		rows: frame.rows.map((row, index) => {
			const elongation = elongationOf(ra(row), dec(row), time(row));
			const [cos, sin] = [Math.cos(elongation), Math.sin(elongation)];
			const earthDistance = cos + Math.sqrt(SUN_DISTANCE_AU ** 2 - sin ** 2);
			const phase = Math.asin(sin / SUN_DISTANCE_AU) / RADIAN;
			const magnitude = 31.4 - 2.5 * Math.log10(Math.abs(flux(row)));
			const reduced = magnitude - 5 * Math.log10(SUN_DISTANCE_AU * earthDistance);
			const key = frame.keys?.[index] ?? String(index);
			const angles = [phase, elongation / RADIAN];
			return [...row, key, earthDistance, SUN_DISTANCE_AU, ...angles, magnitude, reduced];
		}),
	};
}

/** Angle between the Sun and a position, radians. */
function elongationOf(ra: number, dec: number, mjd: number): number {
	const days = mjd - 51544.5;
	const anomaly = (357.528 + 0.9856003 * days) * RADIAN;
	const longitude =
		(280.46 + 0.9856474 * days + 1.915 * Math.sin(anomaly) + 0.02 * Math.sin(2 * anomaly)) * RADIAN;
	const tilt = 23.439 * RADIAN;
	const sun = [
		Math.cos(longitude),
		Math.cos(tilt) * Math.sin(longitude),
		Math.sin(tilt) * Math.sin(longitude),
	];
	const [a, d] = [ra * RADIAN, dec * RADIAN];
	const body = [Math.cos(d) * Math.cos(a), Math.cos(d) * Math.sin(a), Math.sin(d)];
	return Math.acos(sun.reduce((sum, part, axis) => sum + part * body[axis], 0));
}
