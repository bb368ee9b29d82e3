import type { CutoutKind } from '@fink/core';

import { RecentMap } from '../../RecentMap';
import { forcedRows } from './forcedRows';
import { observeSky } from './observeSky';
import type { ObservedSky } from './ObservedSky';
import { renderCutout } from './renderCutout';
import { sourceRow } from './sourceRow';
import type { Detection } from './Detection';
import type { SimulationOptions } from './SimulationOptions';
import type { ObservedObject } from './ObservedObject';
import type { Row } from '../../table';
import type { Sky, SkyExample } from '../Sky';

/** Cutouts kept, those asked for last: about 10 MB. Drawing one takes 7 ms. */
const KEPT = 256;

/** A simulated survey. Everything is made when it is first asked for: detections, rows and pictures. */
export class SimulatedSky implements Sky {
	private readonly rows = new Map<string, readonly Row[]>();
	private readonly cutouts = new RecentMap<string, Uint8Array>(KEPT);
	private index: SkyIndex | null = null;

	constructor(private readonly options: Required<SimulationOptions>) {}

	/** Of each class the object whose newest alert is clearest, then the one of Fink's documentation. */
	examples(): SkyExample[] {
		const best = new Map<string, ObservedObject>();
		const objects = [...this.observed().objects.values()].filter(({ object }) => !object.isExtra);
		for (const observed of objects) {
			const { objectClass } = observed.object;
			const known = best.get(objectClass);
			if (known === undefined || newestSnr(observed) > newestSnr(known)) {
				best.set(objectClass, observed);
			}
		}
		const documented = objects.filter(({ object }) => object.documented);
		return [
			...[...best].map(([label, observed]) => exampleOf(label, observed)),
			...documented.map((observed) => exampleOf("in Fink's docs", observed)),
		];
	}

	objectIds(): readonly string[] {
		return [...this.observed().objects.keys()];
	}

	sourcesOf(diaObjectId: string): readonly Row[] {
		const known = this.rows.get(diaObjectId);
		if (known !== undefined) return known;
		const observed = this.observed().objects.get(diaObjectId);
		if (observed === undefined) return [];
		const owner = { diaObjectId: observed.diaObjectId, ssObjectId: 0n };
		const rows = observed.detections.map((detection) =>
			sourceRow(this.options.seed, owner, detection),
		);
		this.rows.set(diaObjectId, rows);
		return rows;
	}

	forcedSourcesOf(diaObjectId: string): readonly Row[] {
		const observed = this.observed().objects.get(diaObjectId);
		if (observed === undefined) return [];
		const { visits } = this.observed();
		return forcedRows(this.options.seed, observed, visits);
	}

	movingSources(): readonly Row[] {
		return this.observed().asteroids.flatMap(({ ssObjectId, detections }) =>
			detections.map((detection) =>
				sourceRow(this.options.seed, { diaObjectId: 0n, ssObjectId }, detection),
			),
		);
	}

	hasAlert(diaSourceId: string): boolean {
		return this.observed().alerts.has(diaSourceId);
	}

	cutout(diaSourceId: string, kind: CutoutKind): Uint8Array | null {
		const detection = this.observed().alerts.get(diaSourceId);
		if (detection === undefined) return null;
		const { seed } = this.options;
		return this.cutouts.get(`${diaSourceId} ${kind}`, () => renderCutout(seed, detection, kind));
	}

	private observed(): SkyIndex {
		this.index ??= indexSky(observeSky(this.options));
		return this.index;
	}
}

interface SkyIndex {
	readonly objects: ReadonlyMap<string, ObservedObject>;
	readonly alerts: ReadonlyMap<string, Detection>;
	readonly asteroids: ObservedSky['asteroids'];
	readonly visits: ObservedSky['visits'];
}

function indexSky({ objects, asteroids, visits }: ObservedSky): SkyIndex {
	const detections = [...objects, ...asteroids].flatMap((observed) => observed.detections);
	return {
		objects: new Map(objects.map((observed) => [String(observed.diaObjectId), observed])),
		alerts: new Map(detections.map((detection) => [String(detection.diaSourceId), detection])),
		asteroids,
		visits,
	};
}

function newestSnr({ detections }: ObservedObject): number {
	return detections[detections.length - 1].snr;
}

function exampleOf(label: string, { diaObjectId, detections }: ObservedObject): SkyExample {
	return {
		label,
		diaObjectId: String(diaObjectId),
		detections: detections.length,
		latestDiaSourceId: String(detections[detections.length - 1].diaSourceId),
	};
}
