import { objectRow } from './objectRow';
import { pixelAt, type Position } from '../healpix';
import { timeText } from './rowKeys';
import type { KeyedRow, Row } from '../table';
import type { Sky } from '../sky/Sky';

/** Resolution of the position table: pixels of 3.4′. */
export const NSIDE = 1024;

/** One entry of the position table. */
export interface PixelEntry extends KeyedRow {
	readonly pixel: number;
}

/** The entries whose pixel a search reads, by pixel and in scan order. */
export function entriesByPixel(
	sky: Sky,
	isRead: (pixel: number, position: Position) => boolean,
): ReadonlyMap<number, readonly PixelEntry[]> {
	const found = new Map<number, PixelEntry[]>();
	for (const id of sky.objectIds()) {
		for (const { pixel, count } of stretchesOf(sky.sourcesOf(id))) {
			const sources = sky.sourcesOf(id).slice(0, count);
			if (!isRead(pixel, positionOf(sources[count - 1]))) continue;
			const entry = entryOf(id, pixel, sources);
			found.set(pixel, [...(found.get(pixel) ?? []), entry]);
		}
	}
	for (const entries of found.values()) entries.sort((a, b) => (a.key < b.key ? -1 : 1));
	return found;
}

/** Where a row is, degrees. */
function positionOf(row: Row): Position {
	return { ra: Number(row.get('r:ra') ?? NaN), dec: Number(row.get('r:dec') ?? NaN) };
}

interface Stretch {
	readonly pixel: number;
	/** How many detections the object had at its last one in this pixel. */
	readonly count: number;
}

/** An object has an entry in each pixel where one of its detections was measured; the last one counts. */
function stretchesOf(sources: readonly Row[]): Stretch[] {
	const last = new Map<number, number>();
	sources.forEach((row, index) => {
		const { ra, dec } = positionOf(row);
		if (Number.isFinite(ra) && Number.isFinite(dec)) last.set(pixelAt(NSIDE, ra, dec), index + 1);
	});
	return [...last].map(([pixel, count]) => ({ pixel, count }));
}

/** Entries once made, by the last alert, with the number of detections that they were made from. */
const made = new WeakMap<Row, { readonly count: number; readonly entry: PixelEntry }>();

/** Row key `pixel_firstMjd_diaObjectId`; columns of the object, then of its last alert in the pixel. */
function entryOf(diaObjectId: string, pixel: number, sources: readonly Row[]): PixelEntry {
	const last = sources[sources.length - 1];
	const known = made.get(last);
	if (known?.entry.pixel === pixel && known.count === sources.length) return known.entry;
	const entry = {
		key: `${pixel}_${timeText(sources[0])}_${diaObjectId}`,
		pixel,
		row: new Map([...objectRow(sources), ...last, ['f:pixel1024', pixel] as const]),
	};
	made.set(last, { count: sources.length, entry });
	return entry;
}
