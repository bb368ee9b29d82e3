import { ARCSEC_IN_RADIANS } from './isSameTransient';

interface KnownPlace {
	readonly ra: number;
	readonly dec: number;
}

/** A cell and its contents. */
export interface SkyCell<Value> {
	readonly x: number;
	readonly y: number;
	readonly z: number;
	readonly values: Value[];
}

/**
 * Finds neighbors on the sky in linear time: positions are unit vectors, sorted into cubes, so that neither the
 * poles nor right ascension 0 are special. Results are near, but not checked against a radius.
 */
export class SkyGrid<Value> {
	private readonly columns = new Map<number, Map<number, SkyCell<Value>>>();
	private readonly side: number;

	/** @param sideArcsec - Side of a cube. */
	constructor(sideArcsec: number) {
		this.side = sideArcsec * ARCSEC_IN_RADIANS;
	}

	/** @param place - Degrees. */
	add(place: KnownPlace, value: Value): void {
		const { x, y, z } = this.cellOf(place);
		const key = keyOf(x, y);
		const column = this.columns.get(key) ?? new Map<number, SkyCell<Value>>();
		this.columns.set(key, column);
		const cell = column.get(z);
		if (cell) cell.values.push(value);
		else column.set(z, { x, y, z, values: [value] });
	}

	/** All cells that are not empty. */
	cells(): Array<SkyCell<Value>> {
		return [...this.columns.values()].flatMap((column) => [...column.values()]);
	}

	/** The cells at most `reach` cells away in each direction, the cell itself included. */
	around({ x, y, z }: Omit<SkyCell<Value>, 'values'>, reach: number): Array<SkyCell<Value>> {
		const found: Array<SkyCell<Value>> = [];
		for (let dx = -reach; dx <= reach; dx++) {
			for (let dy = -reach; dy <= reach; dy++) {
				const column = this.columns.get(keyOf(x + dx, y + dy));
				if (!column) continue;
				for (let dz = -reach; dz <= reach; dz++) {
					const cell = column.get(z + dz);
					if (cell) found.push(cell);
				}
			}
		}
		return found;
	}

	/** The cell of a position. */
	cellOf({ ra, dec }: KnownPlace): { x: number; y: number; z: number } {
		const [a, d] = [(ra * Math.PI) / 180, (dec * Math.PI) / 180];
		const index = (value: number) => Math.floor(value / this.side);
		return {
			x: index(Math.cos(d) * Math.cos(a)),
			y: index(Math.cos(d) * Math.sin(a)),
			z: index(Math.sin(d)),
		};
	}
}

/** One number for two indices, unique for cubes of at least 6 milliarcseconds. */
function keyOf(x: number, y: number): number {
	return (x + 2 ** 25) * 2 ** 26 + (y + 2 ** 25);
}
