import { prepareNight, type Site } from '../../src/observe';
import { type ObservingLimits } from '../../src/observe';

/** One night of one site in a file of golden values. */
export interface GoldenNight {
	readonly site: string;
	readonly evening: string;
	readonly start: string;
	readonly end?: string;
	readonly sunset: string | null;
	readonly sunrise: string | null;
	readonly civilDusk: string | null;
	readonly civilDawn: string | null;
	readonly nauticalDusk: string | null;
	readonly nauticalDawn: string | null;
	readonly astroDusk: string | null;
	readonly astroDawn: string | null;
	readonly sunLowest: { readonly utc?: string; readonly alt: number };
	readonly moonrise: readonly string[];
	readonly moonset: readonly string[];
	readonly local: Readonly<Record<string, string | null>>;
	readonly targets: readonly GoldenTarget[];
}

/** One target in one night. */
export interface GoldenTarget {
	readonly id: string;
	readonly transit: readonly string[];
	readonly transitAlt: readonly number[];
	readonly above30AtStart?: boolean;
	readonly rise30: readonly string[];
	readonly set30: readonly string[];
	readonly hours30Dark18: number;
	readonly hours30Dark12: number;
	readonly best18: { readonly utc: string; readonly alt: number } | null;
	readonly best12: { readonly utc: string; readonly alt: number } | null;
}

/** A moment at a site. */
export interface GoldenPosition {
	readonly site: string;
	readonly utc: string;
	readonly sun: readonly [alt: number, az: number];
	readonly moon: readonly [alt: number, az: number];
	readonly moonLit: number;
	readonly moonDistKm?: number;
	readonly targets: ReadonlyArray<{
		readonly id: string;
		readonly alt: number;
		readonly az: number;
		readonly airmass: ReadonlyArray<number | null>;
		readonly moonSep: number;
		readonly parallactic?: number;
	}>;
}

/** A moving target; queries outside of its points have no place. */
export interface GoldenTrack {
	readonly id: string;
	readonly site: string;
	readonly points: ReadonlyArray<Record<string, unknown>>;
	readonly queries: ReadonlyArray<{
		readonly utc: string;
		readonly ra?: number;
		readonly dec?: number;
		readonly alt?: number;
		readonly az?: number;
	}>;
}

/** A file of values made with astropy. */
export interface GoldenFile {
	readonly sites: ReadonlyArray<{
		id: string;
		name: string;
		lon: number;
		lat: number;
		height: number;
		zone: string;
	}>;
	readonly targets: ReadonlyArray<{ id: string; ra: number; dec: number }>;
	readonly positions: readonly GoldenPosition[];
	readonly nights: readonly GoldenNight[];
	readonly tracks: readonly GoldenTrack[];
}

/** ObservingLimits of the golden values: 30°, −18°. */
export const LIMITS: ObservingLimits = {
	minAltitudeDeg: 30,
	sunBelowDeg: -18,
	minMoonSeparationDeg: 0,
	horizon: [],
	minHours: 0,
	airmass: 'pickering',
};

/** A site of the file. */
export function siteIn(file: GoldenFile, id: string): Site {
	const found = file.sites.find((site) => site.id === id);
	if (!found) throw new Error(`no site ${id}`);
	const { name, lon, lat, height, zone } = found;
	return { code: '', name, longitudeDeg: lon, latitudeDeg: lat, heightM: height, timeZone: zone };
}

/** The night around a moment. */
export function nightAround(site: Site, utc: string) {
	const middle = Date.parse(utc);
	const span = {
		startMs: middle - 43_200_000,
		endMs: middle + 43_200_000,
		evening: utc.slice(0, 10),
	};
	return prepareNight(site, span, LIMITS);
}
