import { createRandom } from './Random';
import { type ObservedAsteroid, observeAsteroids } from './asteroids';
import { detect } from './detect';
import { FIELDS } from './fields';
import { hostPsfFlux } from './hostPsfFlux';
import { isCorruptedByNumber, unpackRubinId } from './rubinId';
import { planVisits, type Visit } from './planVisits';
import { populate } from './populate';
import { renderCutout } from './renderCutout';
import { sourceRow } from './sourceRow';
import type { Detection } from './Detection';
import type { Row } from '../../table';
import type { SimulatedObject } from './SimulatedObject';
import type { CutoutKind, Sky, SkyExample } from '../Sky';

/** How to simulate a sky. */
export interface SimulationOptions {
	/** Same seed, same sky, to the last bit. @default 1 */
	readonly seed?: number;
	/** No exposure is later than this, MJD in TAI; never the wall clock. @default 61235.45 */
	readonly epochMjdTai?: number;
	/** Length of the survey. @default 200 */
	readonly days?: number;
}

/** Morning of 2026-07-14, the last night of the public stream that the API reference knows. */
const EPOCH_MJD_TAI = 61235.45;

/** Simulates a small survey; rows and pictures are made when they are asked for. */
export function simulateSky(options: SimulationOptions = {}): Sky {
	const { seed = 1, epochMjdTai = EPOCH_MJD_TAI, days = 200 } = options;
	return new SimulatedSky(seed, epochMjdTai, days);
}

interface Observed {
	readonly object: SimulatedObject;
	readonly diaObjectId: bigint;
	readonly detections: readonly Detection[];
}

class SimulatedSky implements Sky {
	private readonly byObject = new Map<string, Observed>();
	private readonly bySource = new Map<string, Detection>();
	private readonly asteroids: readonly ObservedAsteroid[];
	private readonly rows = new Map<string, readonly Row[]>();

	constructor(
		private readonly seed: number,
		epochMjdTai: number,
		days: number,
	) {
		const objects = populate(seed, epochMjdTai, days);
		const reserved = objects.flatMap(({ documented }) =>
			documented === undefined ? [] : [documented.diaObjectId, documented.diaSourceId],
		);
		const visits = planVisits(seed, FIELDS, epochMjdTai, days, reserved.map(unpackRubinId));
		for (const object of objects) this.observe(object, visits);
		this.asteroids = observeAsteroids(seed, visits);
		for (const { detections } of this.asteroids) this.index(detections);
	}

	/** Of each class the object whose newest alert is clearest, then the one of Fink's documentation. */
	examples(): SkyExample[] {
		const best = new Map<string, Observed>();
		for (const observed of this.byObject.values()) {
			const { objectClass } = observed.object;
			const known = best.get(objectClass);
			if (known === undefined || newestSnr(observed) > newestSnr(known)) {
				best.set(objectClass, observed);
			}
		}
		const documented = [...this.byObject.values()].filter(({ object }) => object.documented);
		return [
			...[...best].map(([label, observed]) => exampleOf(label, observed)),
			...documented.map((observed) => exampleOf("in Fink's docs", observed)),
		];
	}

	objectIds(): readonly string[] {
		return [...this.byObject.keys()];
	}

	sourcesOf(diaObjectId: string): readonly Row[] {
		const known = this.rows.get(diaObjectId);
		if (known !== undefined) return known;
		const observed = this.byObject.get(diaObjectId);
		if (observed === undefined) return [];
		const hostFlux = hostPsfFlux(observed.object.scene);
		const rows = observed.detections.map((detection) =>
			sourceRow(
				this.seed,
				{ diaObjectId: observed.diaObjectId, ssObjectId: 0n },
				detection,
				hostFlux(detection.visit.band),
			),
		);
		this.rows.set(diaObjectId, rows);
		return rows;
	}

	movingSources(): readonly Row[] {
		return this.asteroids.flatMap(({ ssObjectId, detections }) =>
			detections.map((detection) =>
				sourceRow(this.seed, { diaObjectId: 0n, ssObjectId }, detection, 0),
			),
		);
	}

	hasAlert(diaSourceId: string): boolean {
		return this.bySource.has(diaSourceId);
	}

	cutout(diaSourceId: string, kind: CutoutKind): Uint8Array | null {
		const detection = this.bySource.get(diaSourceId);
		return detection === undefined ? null : renderCutout(this.seed, detection, kind);
	}

	private observe(object: SimulatedObject, visits: readonly Visit[]): void {
		const detections = detect(this.seed, object, visits);
		if (detections.length === 0) return;
		const diaObjectId = this.nameObject(object, detections[0]);
		this.byObject.set(String(diaObjectId), { object, diaObjectId, detections });
		this.index(detections);
	}

	private index(detections: readonly Detection[]): void {
		for (const detection of detections) this.bySource.set(String(detection.diaSourceId), detection);
	}

	/** Rubin gives a new object the id of its first detection; older ones bring their own. */
	private nameObject(object: SimulatedObject, first: Detection): bigint {
		if (!object.isFromDataRelease) return first.diaSourceId;
		const random = createRandom(this.seed, 'object id', object.index);
		for (;;) {
			const id = 313_850_000_000_000_000n + BigInt(random.below(2 ** 31)) * 131_071n;
			if (isCorruptedByNumber(id)) return id;
		}
	}
}

function newestSnr({ detections }: Observed): number {
	const { psfFlux, psfFluxErr } = detections[detections.length - 1];
	return Math.abs(psfFlux) / psfFluxErr;
}

function exampleOf(label: string, { diaObjectId, detections }: Observed): SkyExample {
	return {
		label,
		diaObjectId: String(diaObjectId),
		detections: detections.length,
		latestDiaSourceId: String(detections[detections.length - 1].diaSourceId),
	};
}
