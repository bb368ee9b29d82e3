import { OptionError } from '../../errors';

/** A point of the skyline. */
export interface HorizonPoint {
	readonly azimuthDeg: number;
	readonly altitudeDeg: number;
}

const MAX_POINTS = 2000;

/**
 * Reads a skyline: a list of pairs or objects, JSON, or lines such as `90 12.5`.
 *
 * @returns In order of azimuth; empty without any.
 * @throws {OptionError} A line that is not a pair of angles, or out of range.
 */
export function parseHorizon(given: unknown): HorizonPoint[] {
	const points = listOf(given).map(pointOf);
	if (points.length > MAX_POINTS) throw refused(given, `it has more than ${MAX_POINTS} points`);
	return points.sort((a, b) => a.azimuthDeg - b.azimuthDeg);
}

/** Altitude of the skyline at an azimuth: straight between its points, round through north. */
export function horizonAt(points: readonly HorizonPoint[], azimuthDeg: number): number {
	if (points.length === 0) return -90;
	const next = points.findIndex((point) => point.azimuthDeg > azimuthDeg);
	const after = next < 0 ? points[0] : points[next];
	const before = points.at(next < 0 ? -1 : next - 1) ?? after;
	const turn = (angle: number) => ((angle % 360) + 360) % 360;
	const width = turn(after.azimuthDeg - before.azimuthDeg) || 360;
	const part = turn(azimuthDeg - before.azimuthDeg) / width;
	return before.altitudeDeg + (after.altitudeDeg - before.altitudeDeg) * part;
}

function listOf(given: unknown): unknown[] {
	if (given === undefined || given === null || given === '') return [];
	if (Array.isArray(given)) return given as unknown[];
	if (typeof given !== 'string') throw refused(given, 'it is not a list');
	const text = given.trim();
	if (text.startsWith('[')) {
		try {
			return JSON.parse(text) as unknown[];
		} catch {
			throw refused(given, 'it is not valid JSON');
		}
	}
	return text
		.split(/[\n;]+/)
		.map((line) => line.replace(/#.*/, '').trim())
		.filter((line) => line !== '');
}

function pointOf(entry: unknown): HorizonPoint {
	const [azimuth, altitude, ...rest] = numbersOf(entry);
	const isPoint = azimuth >= 0 && azimuth <= 360 && altitude >= -90 && altitude <= 90;
	if (!isPoint || rest.length > 0) {
		const shown = (JSON.stringify(entry) ?? 'nothing').slice(0, 60);
		throw refused(entry, `${shown} is not an azimuth from 0 to 360 and an altitude from −90 to 90`);
	}
	return { azimuthDeg: azimuth, altitudeDeg: altitude };
}

function numbersOf(entry: unknown): number[] {
	if (typeof entry === 'string')
		return entry
			.replace(/°/g, ' ')
			.trim()
			.split(/[\s,]+/)
			.map(numberOf);
	if (Array.isArray(entry)) return entry.map(numberOf);
	const fields = (entry ?? {}) as Record<string, unknown>;
	return [
		numberOf(fields.azimuthDeg ?? fields.azimuth ?? fields.az),
		numberOf(fields.altitudeDeg ?? fields.altitude ?? fields.alt),
	];
}

/** NaN for values that are not numbers: `null` and empty text do not count as 0. */
function numberOf(given: unknown): number {
	const isText = typeof given === 'string' && given.trim() !== '';
	return typeof given === 'number' || isText ? Number(given) : NaN;
}

function refused(given: unknown, why: string): OptionError {
	return new OptionError(`The horizon can't be read: ${why}`, {
		field: 'Horizon',
		given,
		advice: 'Enter one point per line, azimuth and altitude in degrees, e.g. 90 12.5.',
	});
}
