import type { CutoutKind } from '@fink/core';

import type { Row } from '../../table';
import type { AlertRecord } from './AlertRecord';
import type { Sky, SkyExample } from '../Sky';

/** `diaObjectId` of alerts that belong to the Solar System. */
const NO_OBJECT = '0';

/** Most examples that the start page shows. */
const MAX_EXAMPLES = 5;

/** A sky made of alerts found in files. */
export class FolderSky implements Sky {
	private readonly alerts = new Map<string, AlertRecord>();
	private readonly objects = new Map<string, AlertRecord[]>();
	private readonly moving: Row[] = [];

	/** @param records - Of several with one id the one with cutouts and the fuller row counts. */
	constructor(records: readonly AlertRecord[]) {
		for (const record of records) {
			const known = this.alerts.get(record.diaSourceId);
			this.alerts.set(record.diaSourceId, known === undefined ? record : merge(known, record));
		}
		for (const record of this.alerts.values()) {
			if (record.diaObjectId === NO_OBJECT) {
				this.moving.push(record.row);
				continue;
			}
			const siblings = this.objects.get(record.diaObjectId);
			if (siblings === undefined) this.objects.set(record.diaObjectId, [record]);
			else siblings.push(record);
		}
		for (const siblings of this.objects.values())
			siblings.sort((a, b) => timeOf(a.row) - timeOf(b.row));
	}

	examples(): SkyExample[] {
		const examples = [...this.objects].flatMap(([diaObjectId, records]) => {
			const latest = records.filter(({ cutouts }) => cutouts.size > 0).pop();
			if (latest === undefined) return [];
			const label = `${String(latest.row.get('r:band') ?? 'unknown')} band`;
			const detections = records.length;
			return [{ label, diaObjectId, detections, latestDiaSourceId: latest.diaSourceId }];
		});
		return examples.sort((a, b) => b.detections - a.detections).slice(0, MAX_EXAMPLES);
	}

	objectIds(): readonly string[] {
		return [...this.objects.keys()];
	}

	sourcesOf(diaObjectId: string): readonly Row[] {
		return (this.objects.get(diaObjectId) ?? []).map(({ row }) => row);
	}

	forcedSourcesOf(diaObjectId: string): readonly Row[] {
		const rows = (this.objects.get(diaObjectId) ?? []).flatMap(({ forced }) => forced ?? []);
		const byId = new Map(rows.map((row) => [row.get('r:diaForcedSourceId'), row]));
		return [...byId.values()].sort((a, b) => timeOf(a) - timeOf(b));
	}

	movingSources(): readonly Row[] {
		return this.moving;
	}

	hasAlert(diaSourceId: string): boolean {
		return (this.alerts.get(diaSourceId)?.cutouts.size ?? 0) > 0;
	}

	cutout(diaSourceId: string, kind: CutoutKind): Uint8Array | null {
		return this.alerts.get(diaSourceId)?.cutouts.get(kind)?.() ?? null;
	}
}

function timeOf(row: Row): number {
	return Number(row.get('r:midpointMjdTai') ?? 0);
}

function merge(a: AlertRecord, b: AlertRecord): AlertRecord {
	const fuller = b.row.size > a.row.size ? b : a;
	const forced = [...(a.forced ?? []), ...(b.forced ?? [])];
	return { ...fuller, forced, cutouts: new Map([...a.cutouts, ...b.cutouts]) };
}
