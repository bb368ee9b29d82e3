import { storedRow, type Cells, type Row } from '../../table';
import { SOURCE_COLUMNS } from '../sourceColumns';
import type { Sky, SkyExample } from '../Sky';
import { StreamingSky, type StreamOptions } from './StreamingSky';

/** One exposure's alerts, or some that come late. */
export interface StreamedAlerts {
	readonly count: number;
	/** Time of the exposure, one for all. MJD, TAI. */
	readonly mjdTai: number;
	/** Further columns of every alert; an object of its own each unless `r:diaObjectId` is given. */
	readonly cells?: Cells;
}

/** Where all alerts are unless told otherwise. */
const PLACE: Cells = { 'r:ra': 53.25, 'r:dec': -27.86 };

/** What every alert has; the name is what makes it carry the tag `in_tns`. */
const USUAL: Cells = {
	...PLACE,
	'r:band': 'r',
	'r:psfFlux': 9000,
	'r:psfFluxErr': 300,
	'r:scienceFlux': 12000,
	'r:scienceFluxErr': 320,
	'r:snr': 30,
	'r:reliability': 0.9,
	'r:isNegative': false,
	'f:xm_tns_fullname': 'SN 2026abc',
};

const SCHEMA = new Map(SOURCE_COLUMNS.map((column) => [column.name, column]));

/** A real id, 2026-03-05: the alerts count on from it. */
const FIRST_ID = 170094456272322680n;

/** A sky without pictures that a test writes alert by alert, each known from the moment it is added. */
export class AlertLog implements Sky {
	private readonly rows = new Map<string, Row[]>();
	private readonly ingested = new WeakMap<Row, number>();
	private nextId = FIRST_ID;

	constructor(private readonly now: () => number) {}

	/** What is known at the moment that the clock shows. */
	asSky(): Sky {
		const options: StreamOptions = {
			now: this.now,
			ingestedAt: (row) => this.ingested.get(row) ?? Infinity,
		};
		return new StreamingSky(this, options);
	}

	/** @returns The new alerts' diaSourceIds. */
	ingest({ count, mjdTai, cells = {} }: StreamedAlerts): string[] {
		return Array.from({ length: count }, () => {
			const id = this.nextId++;
			const own: Cells = { 'r:diaSourceId': id, 'r:diaObjectId': id, 'r:midpointMjdTai': mjdTai };
			const row = storedRow(SCHEMA, [USUAL, own, cells]);
			this.ingested.set(row, this.now());
			const object = String(row.get('r:diaObjectId'));
			const rows = [...(this.rows.get(object) ?? []), row];
			rows.sort((a, b) => Number(a.get('r:midpointMjdTai')) - Number(b.get('r:midpointMjdTai')));
			this.rows.set(object, rows);
			return String(id);
		});
	}

	examples(): SkyExample[] {
		return [];
	}

	objectIds(): readonly string[] {
		return [...this.rows.keys()];
	}

	sourcesOf(diaObjectId: string): readonly Row[] {
		return this.rows.get(diaObjectId) ?? [];
	}

	forcedSourcesOf(): readonly Row[] {
		return [];
	}

	movingSources(): readonly Row[] {
		return [];
	}

	hasAlert(): boolean {
		return false;
	}

	cutout(): null {
		return null;
	}
}
