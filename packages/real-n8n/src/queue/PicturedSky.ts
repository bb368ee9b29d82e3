import { CUTOUT_KINDS, type CutoutKind } from '@fink/core';
import { simulateSky, type Row, type Sky } from '@fink/sandbox';

/**
 * A sky whose alerts borrow the pictures of some simulated ones: thousands of alerts at no cost, while one
 * can still tell by a picture which alerts it may belong to.
 */
export class PicturedSky implements Sky {
	private readonly pool: ReadonlyArray<Record<CutoutKind, Uint8Array | null>>;

	constructor(
		private readonly sky: Sky,
		/** Number of different pictures. */
		readonly poolSize: number,
	) {
		const simulated = simulateSky();
		const ids = simulated
			.objectIds()
			.flatMap((id) => simulated.sourcesOf(id))
			.map((row) => String(row.get('r:diaSourceId')))
			.slice(0, poolSize);
		this.pool = ids.map((id) => ({
			Science: simulated.cutout(id, 'Science'),
			Template: simulated.cutout(id, 'Template'),
			Difference: simulated.cutout(id, 'Difference'),
		}));
		const complete = this.pool.every((pictures) => CUTOUT_KINDS.every((kind) => pictures[kind]));
		if (this.pool.length !== poolSize || !complete) throw new RangeError('too few pictures');
	}

	/** Which of the pictures an alert has, from 0. */
	poolIndex(diaSourceId: string): number {
		return Number(BigInt(diaSourceId) % BigInt(this.poolSize));
	}

	cutout(diaSourceId: string, kind: CutoutKind): Uint8Array | null {
		return this.pool[this.poolIndex(diaSourceId)][kind];
	}

	hasAlert(): boolean {
		return true;
	}

	examples(): [] {
		return [];
	}

	objectIds(): readonly string[] {
		return this.sky.objectIds();
	}

	sourcesOf(diaObjectId: string): readonly Row[] {
		return this.sky.sourcesOf(diaObjectId);
	}

	forcedSourcesOf(diaObjectId: string): readonly Row[] {
		return this.sky.forcedSourcesOf(diaObjectId);
	}

	movingSources(): readonly Row[] {
		return this.sky.movingSources();
	}
}
