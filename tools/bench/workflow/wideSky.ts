import { CUTOUT_KINDS, type CutoutKind } from '@fink/core';
import { simulateSky, type Row, type Sky } from '@fink/sandbox';

/** Alerts of each object. */
export const ALERTS_PER_OBJECT = 10;

/** Of as many alerts the pictures are made; the others show one of them again. */
const DRAWN_ALERTS = 40;
/** Ids beyond 2^53, as Rubin's are. */
const FIRST_OBJECT = 169_830_000_000_000_007n;
const FIRST_SOURCE = 170_094_000_000_000_003n;

/** The id of an object of the wide sky. */
export function wideObjectId(index: number): string {
	return String(FIRST_OBJECT + BigInt(index) * 1009n);
}

/**
 * A sky of any number of objects with ten alerts each: rows and images of the simulated sky under new ids,
 * images kept ready, so that a benchmark measures the workflow and not the simulation.
 */
export function wideSky(objects: number): Sky {
	const simulated = simulateSky();
	const rows = simulated
		.objectIds()
		.flatMap((id) => simulated.sourcesOf(id))
		.slice(0, DRAWN_ALERTS * ALERTS_PER_OBJECT);
	const drawn = rows.slice(0, DRAWN_ALERTS).map((row) => drawnAlert(simulated, row));
	const ids = Array.from({ length: objects }, (_, index) => wideObjectId(index));
	const indexOf = new Map(ids.map((id, index) => [id, index]));
	const sourceIndex = (id: string) => Number((BigInt(id) - FIRST_SOURCE) / 13n);
	const isKnown = (id: string) => {
		const index = /^\d+$/.test(id) ? sourceIndex(id) : -1;
		return index >= 0 && index < objects * ALERTS_PER_OBJECT;
	};
	return {
		examples: () => [],
		objectIds: () => ids,
		forcedSourcesOf: () => [],
		movingSources: () => [],
		hasAlert: isKnown,
		cutout: (id, kind) => (isKnown(id) ? drawn[sourceIndex(id) % drawn.length][kind] : null),
		sourcesOf(id) {
			const object = indexOf.get(id);
			if (object === undefined) return [];
			return Array.from({ length: ALERTS_PER_OBJECT }, (_, i) => {
				const source = object * ALERTS_PER_OBJECT + i;
				const renamed = new Map(rows[source % rows.length]);
				renamed.set('r:diaObjectId', BigInt(id));
				renamed.set('r:diaSourceId', FIRST_SOURCE + BigInt(source) * 13n);
				renamed.set('r:midpointMjdTai', 61000 + object / 1000 + i);
				return renamed;
			});
		},
	};
}

function drawnAlert(sky: Sky, row: Row): Record<CutoutKind, Uint8Array | null> {
	const id = String(row.get('r:diaSourceId'));
	const files = CUTOUT_KINDS.map((kind) => [kind, sky.cutout(id, kind)] as const);
	return Object.fromEntries(files) as Record<CutoutKind, Uint8Array | null>;
}
