import type { CutoutKind } from '@fink/core';

import type { Row } from '../../table';
import type { Sky, SkyExample } from '../Sky';

/** Names of the columns that hold times. */
const TIME = /MjdTai/;

/**
 * Another sky at another time: everything happens a number of days later. Files of cutouts keep the dates in
 * their headers, and ids the dates that are hidden in them.
 */
export class ShiftedSky implements Sky {
	private readonly shifted = new WeakMap<Row, Row>();

	/**
	 * @param days - May have a fraction.
	 * @param daysOf - Days for single objects, by diaObjectId, in place of `days`.
	 */
	constructor(
		private readonly all: Sky,
		private readonly days: number,
		private readonly daysOf: ReadonlyMap<string, number> = new Map(),
	) {}

	/** The same sky, moved so that its newest alert has this time. MJD, TAI. */
	static endingAt(mjdTai: number, all: Sky): ShiftedSky {
		let newest = -Infinity;
		for (const id of all.objectIds()) {
			newest = Math.max(newest, Number(all.sourcesOf(id).at(-1)?.get('r:midpointMjdTai')));
		}
		return new ShiftedSky(all, mjdTai - newest);
	}

	examples(): SkyExample[] {
		return this.all.examples();
	}

	objectIds(): readonly string[] {
		return this.all.objectIds();
	}

	sourcesOf(diaObjectId: string): readonly Row[] {
		return this.all.sourcesOf(diaObjectId).map((row) => this.shift(row, diaObjectId));
	}

	forcedSourcesOf(diaObjectId: string): readonly Row[] {
		return this.all.forcedSourcesOf(diaObjectId).map((row) => this.shift(row, diaObjectId));
	}

	movingSources(): readonly Row[] {
		return this.all.movingSources().map((row) => this.shift(row));
	}

	hasAlert(diaSourceId: string): boolean {
		return this.all.hasAlert(diaSourceId);
	}

	cutout(diaSourceId: string, kind: CutoutKind): Uint8Array | null {
		return this.all.cutout(diaSourceId, kind);
	}

	private shift(row: Row, diaObjectId = ''): Row {
		const known = this.shifted.get(row);
		if (known) return known;
		const days = this.daysOf.get(diaObjectId) ?? this.days;
		const cells = [...row].map(([name, cell]) => {
			const isTime = TIME.test(name) && typeof cell === 'number';
			return [name, isTime ? cell + days : cell] as const;
		});
		const shifted = new Map(cells);
		this.shifted.set(row, shifted);
		return shifted;
	}
}
