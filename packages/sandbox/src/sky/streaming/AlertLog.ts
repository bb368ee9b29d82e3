import { type Plane, rubinCutoutUnits, writeFits } from '../../fits';
import { storedRow, type Cells, type Row } from '../../table';
import { SOURCE_COLUMNS } from '../sourceColumns';
import type { Sky, SkyExample } from '../Sky';
import { StreamingSky, type StreamOptions } from './StreamingSky';

/** One exposure's alerts, or some that come late. */
export interface StreamedAlerts {
	readonly count: number;
	/** Time of the exposure, one for all. MJD, TAI. */
	readonly mjdTai: number;
	/** Further columns of every alert; each has a separate object unless `r:diaObjectId` is given. */
	readonly cells?: Cells;
}

/** Where all alerts are by default. */
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

const PICTURE_SIZE = 30;

/** A star of 9000 nJy and 1″ in the middle. */
const PICTURE = writeFits(
	rubinCutoutUnits({
		image: plane((squaredPx) => (9000 / (2 * Math.PI * 4.5)) * Math.exp(-squaredPx / 9)),
		variance: plane(() => 400),
		psf: null,
		cutMin: [0, 0],
		rotPaDeg: 0,
		crpix: [PICTURE_SIZE / 2 + 1, PICTURE_SIZE / 2 + 1],
		crval: [Number(PLACE['r:ra']), Number(PLACE['r:dec'])],
		pc: [-0.2 / 3600, 0, 0, 0.2 / 3600],
	}),
);

function plane(valueAt: (squaredPx: number) => number): Plane {
	const pixels = Float64Array.from({ length: PICTURE_SIZE ** 2 }, (_, index) => {
		const [x, y] = [index % PICTURE_SIZE, Math.floor(index / PICTURE_SIZE)];
		return valueAt((x - PICTURE_SIZE / 2) ** 2 + (y - PICTURE_SIZE / 2) ** 2);
	});
	return { width: PICTURE_SIZE, height: PICTURE_SIZE, pixels };
}

/** A sky that a test writes alert by alert, each known from the moment it is added; all share one picture. */
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
			this.add(storedRow(SCHEMA, [USUAL, own, cells]));
			return String(id);
		});
	}

	/**
	 * An alert comes again with some columns changed, e.g. `r:midpointMjdTai` after re-processing or
	 * `r:diaObjectId` after re-association. The first row stays, as in Fink's tables.
	 *
	 * @throws RangeError for an alert that never came.
	 */
	ingestAgain(diaSourceId: string, changes: Cells): void {
		const rows = [...this.rows.values()].flat();
		const row = rows.find((other) => String(other.get('r:diaSourceId')) === diaSourceId);
		if (row === undefined) throw new RangeError(`Alert ${diaSourceId} never came`);
		this.add(storedRow(SCHEMA, [Object.fromEntries(row), changes]));
	}

	private add(row: Row): void {
		this.ingested.set(row, this.now());
		const object = String(row.get('r:diaObjectId'));
		const rows = [...(this.rows.get(object) ?? []), row];
		rows.sort((a, b) => Number(a.get('r:midpointMjdTai')) - Number(b.get('r:midpointMjdTai')));
		this.rows.set(object, rows);
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

	hasAlert(diaSourceId: string): boolean {
		const number = /^\d+$/.test(diaSourceId) ? BigInt(diaSourceId) : -1n;
		return number >= FIRST_ID && number < this.nextId;
	}

	cutout(diaSourceId: string): Uint8Array | null {
		return this.hasAlert(diaSourceId) ? PICTURE : null;
	}
}
