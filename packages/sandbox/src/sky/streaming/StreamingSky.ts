import type { Row } from '../../table';
import type { CutoutKind, Sky, SkyExample } from '../Sky';

/** How a sky streams. */
export interface StreamOptions {
	/** The clock: MJD, TAI. May stand still, jump, or run as fast as a test likes. */
	readonly now: () => number;
	/** When Fink got the alert of this row, MJD in TAI; later than its `r:midpointMjdTai`. */
	readonly ingestedAt: (row: Row) => number;
}

/**
 * Another sky as it is known at a moment: alerts appear when they are ingested, in whatever order, and the
 * routes see nothing else. An alert's time of exposure says nothing about when it appears.
 */
export class StreamingSky implements Sky {
	constructor(
		private readonly all: Sky,
		private readonly stream: StreamOptions,
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

	/** Forced photometry comes with alerts, so there is none before an object's second one. */
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

	hasAlert(diaSourceId: string): boolean {
		return this.all.hasAlert(diaSourceId);
	}

	cutout(diaSourceId: string, kind: CutoutKind): Uint8Array | null {
		return this.all.cutout(diaSourceId, kind);
	}

	private known(rows: readonly Row[]): readonly Row[] {
		const now = this.stream.now();
		return rows.filter((row) => this.stream.ingestedAt(row) <= now);
	}
}
