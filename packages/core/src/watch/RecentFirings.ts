import type { Conditions } from './Conditions';
import type { Firing } from './Cursor';
import { isSameTransient, placeOf } from './isSameTransient';
import type { Sighting } from './Sighting';
import { SkyGrid } from './SkyGrid';

/** The last alert handed on for each object, to keep a minimum time between two. */
export class RecentFirings {
	/** Identity → its last firing. */
	readonly all: Map<string, Firing>;
	private readonly minDays: number;
	private readonly radiusArcsec: number;
	/** Firings of fixed objects, if objects close to each other count as one. */
	private readonly grid?: SkyGrid<Firing>;

	constructor(
		fired: ReadonlyMap<string, Firing>,
		{ minDaysBetween = 0, sameTransientArcsec = 0 }: Conditions,
	) {
		this.all = new Map(fired);
		this.minDays = minDaysBetween;
		this.radiusArcsec = sameTransientArcsec;
		if (minDaysBetween <= 0 || sameTransientArcsec <= 0) return;
		this.grid = new SkyGrid(sameTransientArcsec);
		for (const [identity, firing] of fired) this.place(identity, firing);
	}

	/** Whether the alert's object, or one close enough to be the same, fired within the minimum time. */
	isTooSoon({ identity, mjdTai, row }: Sighting): boolean {
		if (this.minDays <= 0 || identity === null) return false;
		const isClose = (firing: Firing) => Math.abs(mjdTai - firing.mjdTai) < this.minDays;
		const own = this.all.get(identity);
		if (own && isClose(own)) return true;
		const place = firingOf({ mjdTai, row });
		if (!this.grid || !isFixed(identity) || place.ra === null || place.dec === null) return false;
		const cell = this.grid.cellOf({ ra: place.ra, dec: place.dec });
		return this.grid
			.around(cell, 1)
			.some(({ values }) =>
				values.some((other) => isClose(other) && isSameTransient(place, other, this.radiusArcsec)),
			);
	}

	/** Records that an alert is handed on. */
	add({ identity, mjdTai, row }: Sighting): void {
		if (this.minDays <= 0 || identity === null) return;
		const firing = firingOf({ mjdTai, row });
		this.all.set(identity, firing);
		this.place(identity, firing);
	}

	private place(identity: string, firing: Firing): void {
		const { ra, dec } = firing;
		if (isFixed(identity) && ra !== null && dec !== null) this.grid?.add({ ra, dec }, firing);
	}
}

/** Moving objects are near others only by chance. */
function isFixed(identity: string): boolean {
	return identity.startsWith('diaObject ');
}

function firingOf({ mjdTai, row }: Pick<Sighting, 'mjdTai' | 'row'>): Firing {
	return { mjdTai, ...placeOf(row) };
}
