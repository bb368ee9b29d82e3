import { objectFeed, type Feed, type ObjectGroup, type Row } from '../../../src';

/** An object and the places (targets) that it lies at. */
interface PlacedObject {
	readonly diaObjectId: string;
	readonly places: readonly string[];
}

/** An alert, and when it came. */
export interface PlacedAlert {
	readonly id: string;
	diaObjectId: string;
	readonly places: readonly string[];
	mjdTai: number;
}

/** `/conesearch` and `/sources` over objects that appear at places and go on; each always as it is now. */
export class PlacesSky {
	now = 61200;
	newestMjdTai = 61200;
	readonly objects: PlacedObject[] = [];
	readonly alerts: PlacedAlert[] = [];
	requests = 0;
	rowsServed = 0;
	bytesServed = 0;
	/** Requests from this one onward fail; 1 is the next. */
	failAt = Infinity;
	private serial = 0;

	/** @returns The index of a new object, which Fink knows once its first alert has come. */
	appear(places: readonly string[]): number {
		return this.objects.push({ diaObjectId: this.nextId(), places }) - 1;
	}

	/** One alert of an object comes to Fink. */
	ingest(object: number, mjdTai: number): void {
		const { diaObjectId, places } = this.objects[object];
		const time = Number(mjdTai.toFixed(10));
		this.alerts.push({ id: this.nextId(), diaObjectId, places, mjdTai: time });
		if (time < this.now + 1) this.newestMjdTai = Math.max(this.newestMjdTai, time);
	}

	/** The feed of these places. @param isSearched - Whether each costs a search for its objects. */
	feed(targets: readonly string[], isSearched = true): Feed {
		return objectFeed({
			targets,
			conditionColumns: [],
			fetchGroups: async () => {
				for (let place = 0; isSearched && place < targets.length; place++) this.answer();
				return targets.map((target) => this.groupAt(target));
			},
			fetchSources: async (diaObjectIds) => {
				for (let first = 0; first < diaObjectIds.length; first += 50) this.answer();
				const rows = this.alerts.filter((alert) => diaObjectIds.includes(alert.diaObjectId));
				this.rowsServed += rows.length;
				this.bytesServed += rows.length * ROW_BYTES;
				return rows.map(toRow);
			},
		});
	}

	/** An alert is found to be another object's. */
	reassign(alert: number, object: number): void {
		this.alerts[alert].diaObjectId = this.objects[object].diaObjectId;
	}

	private groupAt(target: string): ObjectGroup {
		const known = new Map(this.objects.map((object) => [object.diaObjectId, object]));
		const last = new Map<string, PlacedAlert>();
		for (const alert of this.alerts) {
			if (!known.get(alert.diaObjectId)?.places.includes(target)) continue;
			const other = last.get(alert.diaObjectId);
			if (!other || alert.mjdTai >= other.mjdTai) last.set(alert.diaObjectId, alert);
		}
		return { target, diaObjectIds: [...last.keys()], lastAlerts: [...last.values()].map(toRow) };
	}

	private answer(): void {
		this.requests++;
		if (--this.failAt < 1) throw new Error('the server is down');
	}

	private nextId(): string {
		return String(170_000_000_000_000_000n + BigInt(++this.serial) * 7919n);
	}
}

/** An alert's row as JSON with the columns of a sighting. */
const ROW_BYTES = 165;

function toRow({ id, diaObjectId, mjdTai }: PlacedAlert): Row {
	return { 'r:diaSourceId': id, 'r:diaObjectId': diaObjectId, 'r:midpointMjdTai': mjdTai };
}
