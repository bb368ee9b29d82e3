import type { CutoutKind } from '@fink/core';

import type { Row } from '../../table';
import type { Sky, SkyExample } from '../Sky';

/** How a sky streams. */
export interface StreamOptions {
	/** The clock: MJD, TAI. May stand still, jump, or run as fast as a test likes. */
	readonly now: () => number;
	/** When Fink got the alert of this row, MJD in TAI; later than its `r:midpointMjdTai`. */
	readonly ingestedAt: (row: Row) => number;
}

/**
 * Another sky as it is known at a moment: alerts appear when they are ingested, in any order, and the
 * routes see nothing else. An alert's time of exposure says nothing about when it appears.
 */
export class StreamingSky implements Sky {
	/** @param rowsById - Rows found before, by `r:diaSourceId`. */
	constructor(
		private readonly all: Sky,
		private readonly stream: StreamOptions,
		private readonly rowsById = new Map<string, Row>(),
	) {}

	examples(): SkyExample[] {
		return this.all.examples();
	}

	objectIds(): readonly string[] {
		return this.all.objectIds().filter((id) => this.sourcesOf(id).length > 0);
	}

	sourcesOf(diaObjectId: string): readonly Row[] {
		return this.known(this.all.sourcesOf(diaObjectId));
	}

	/** Forced photometry comes with alerts, so an object has none before its second alert. */
	forcedSourcesOf(diaObjectId: string): readonly Row[] {
		const newest = this.sourcesOf(diaObjectId).at(-1)?.get('r:midpointMjdTai');
		if (newest === undefined || this.sourcesOf(diaObjectId).length < 2) return [];
		return this.all
			.forcedSourcesOf(diaObjectId)
			.filter((row) => Number(row.get('r:midpointMjdTai')) <= Number(newest));
	}

	movingSources(): readonly Row[] {
		return this.known(this.all.movingSources());
	}

	/** An alert whose row is not ingested yet is not known; one without a row is as the other sky says. */
	hasAlert(diaSourceId: string): boolean {
		const row = this.rowOf(diaSourceId);
		return (row === undefined || this.isKnown(row)) && this.all.hasAlert(diaSourceId);
	}

	cutout(diaSourceId: string, kind: CutoutKind): Uint8Array | null {
		return this.hasAlert(diaSourceId) ? this.all.cutout(diaSourceId, kind) : null;
	}

	secondsAgo(seconds: number, upToSeconds = seconds): StreamingSky {
		const { now, ingestedAt } = this.stream;
		const spread = upToSeconds - seconds;
		const lateDays = (row: Row) => (seconds + spread * fractionOf(row)) / 86400;
		const stream = { now, ingestedAt: (row: Row) => ingestedAt(row) + lateDays(row) };
		return new StreamingSky(this.all, stream, this.rowsById);
	}

	/** The first row of an alert to be ingested. */
	private rowOf(diaSourceId: string): Row | undefined {
		if (!this.rowsById.has(diaSourceId)) this.findRows();
		return this.rowsById.get(diaSourceId);
	}

	private findRows(): void {
		const { ingestedAt } = this.stream;
		const rows = this.all.objectIds().flatMap((id) => this.all.sourcesOf(id));
		for (const row of [...rows, ...this.all.movingSources()]) {
			const id = String(row.get('r:diaSourceId'));
			const other = this.rowsById.get(id);
			if (other === undefined || ingestedAt(row) < ingestedAt(other)) this.rowsById.set(id, row);
		}
	}

	private known(rows: readonly Row[]): readonly Row[] {
		return rows.filter((row) => this.isKnown(row));
	}

	private isKnown(row: Row): boolean {
		return this.stream.ingestedAt(row) <= this.stream.now();
	}
}

/** From 0 to 1, by the alert's id: as good as random from one id to the next. */
function fractionOf(row: Row): number {
	// Knuth's multiplicative hash: 2^32 over the golden ratio
	const hash = BigInt.asUintN(32, BigInt(String(row.get('r:diaSourceId') ?? 0)) * 2654435769n);
	return Number(hash) / 2 ** 32;
}
