import {
	BaryState,
	Body,
	Equator,
	Illumination,
	MakeTime,
	Observer,
	Rotation_EQJ_EQD,
	RotateVector,
	SiderealTime,
	Vector,
} from 'astronomy-engine';

import { MS_PER_DAY } from '../../alert';
import type { Site } from '../site/Site';
import type { Interval } from './findCrossings';
import { along, DEGREE, type Direction, directionOf, unit } from './vector';

/** Where something is on the sky. */
export interface Horizontal {
	readonly altitudeDeg: number;
	/** From north through east, 0 to 360. */
	readonly azimuthDeg: number;
	/** From the direction to the north pole to that to the zenith, through east; −180 to 180. */
	readonly parallacticAngleDeg: number;
}

/** Speed of light, au per day. */
const LIGHT_AU_PER_DAY = 173.144_632_684_669_3;
/** Turns of the Earth in a day, against the equinox. Aoki et al. 1982. */
const TURNS_PER_DAY = 1.002_737_909_35;
const MOON_STEP_MS = 600_000;
const SUN_STEP_MS = 1_800_000;
const KM_PER_AU = 149_597_870.7;

/**
 * The sky above a site during a day or so: apparent places without refraction, UT1 taken as UTC (Earth rotation is off
 * by less than 0.9 s). Precession, nutation and the aberration of the middle of that time serve all of it, which
 * changes places by 0.3″ at most.
 */
export class Sky {
	private readonly middleMs: number;
	private readonly sidereal: number;
	private readonly sinLatitude: number;
	private readonly cosLatitude: number;
	private readonly observer: Observer;
	private readonly moonAt: (unixMs: number) => { direction: Direction; distanceKm: number };
	private readonly sunAt: (unixMs: number) => { direction: Direction };
	private readonly toDate: (direction: Direction) => Direction;

	constructor(
		readonly site: Site,
		readonly span: Interval,
	) {
		this.middleMs = (span.startMs + span.endMs) / 2;
		const middle = MakeTime(new Date(this.middleMs));
		this.sidereal = (SiderealTime(middle) / 12) * Math.PI + site.longitudeDeg * DEGREE;
		this.sinLatitude = Math.sin(site.latitudeDeg * DEGREE);
		this.cosLatitude = Math.cos(site.latitudeDeg * DEGREE);
		this.observer = new Observer(site.latitudeDeg, site.longitudeDeg, site.heightM);
		const { vx, vy, vz } = BaryState(Body.Earth, middle);
		const rotation = Rotation_EQJ_EQD(middle);
		this.toDate = ([x, y, z]) => {
			const seen = new Vector(
				x + vx / LIGHT_AU_PER_DAY,
				y + vy / LIGHT_AU_PER_DAY,
				z + vz / LIGHT_AU_PER_DAY,
				middle,
			);
			const rotated = RotateVector(rotation, seen);
			return unit(rotated.x, rotated.y, rotated.z);
		};
		this.moonAt = sampled(MOON_STEP_MS, span, (unixMs) => this.bodyAt(Body.Moon, unixMs));
		this.sunAt = sampled(SUN_STEP_MS, span, (unixMs) => this.bodyAt(Body.Sun, unixMs));
	}

	/** Direction of the equator and equinox of date, with aberration, of an ICRS direction. */
	ofDate(direction: Direction): Direction {
		return this.toDate(direction);
	}

	/** The Moon's middle as seen from the site, equator of date. */
	moon(unixMs: number): { readonly direction: Direction; readonly distanceKm: number } {
		return this.moonAt(unixMs);
	}

	/** The Sun's middle as seen from the site, equator of date. */
	sun(unixMs: number): Direction {
		return this.sunAt(unixMs).direction;
	}

	/** Lit part of the Moon's disk, 0 to 1, seen from the Earth's middle. */
	moonIllumination(unixMs: number): number {
		return Illumination(Body.Moon, new Date(unixMs)).phase_fraction;
	}

	/** Sine of the altitude of a direction of date. */
	sinAltitude([x, y, z]: Direction, unixMs: number): number {
		const turn = this.siderealAngle(unixMs);
		const south = x * Math.cos(turn) + y * Math.sin(turn);
		return z * this.sinLatitude + south * this.cosLatitude;
	}

	/** Sine of the hour angle of a direction of date, times the cosine of its declination: 0 in the meridian. */
	westward([x, y]: Direction, unixMs: number): { readonly sin: number; readonly cos: number } {
		const turn = this.siderealAngle(unixMs);
		const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
		return { sin: x * sin - y * cos, cos: x * cos + y * sin };
	}

	/** Altitude, azimuth and parallactic angle of a direction of date. */
	horizontal(direction: Direction, unixMs: number): Horizontal {
		const { sin: west, cos: south } = this.westward(direction, unixMs);
		const z = direction[2];
		const up = z * this.sinLatitude + south * this.cosLatitude;
		const north = z * this.cosLatitude - south * this.sinLatitude;
		const azimuth = Math.atan2(-west, north) / DEGREE;
		const cosDec = Math.hypot(direction[0], direction[1]) || 1e-12;
		const parallactic = Math.atan2(
			(this.cosLatitude * west) / cosDec,
			this.sinLatitude * cosDec - (this.cosLatitude * z * south) / cosDec,
		);
		return {
			altitudeDeg: Math.atan2(up, Math.hypot(west, north)) / DEGREE,
			azimuthDeg: azimuth < 0 ? azimuth + 360 : azimuth,
			parallacticAngleDeg: parallactic / DEGREE,
		};
	}

	/** Apparent sidereal time at the site, radians. */
	private siderealAngle(unixMs: number): number {
		return this.sidereal + ((unixMs - this.middleMs) / MS_PER_DAY) * TURNS_PER_DAY * 2 * Math.PI;
	}

	private bodyAt(body: Body, unixMs: number) {
		const { ra, dec, dist } = Equator(body, new Date(unixMs), this.observer, true, true);
		return { direction: directionOf(ra * 15, dec), distanceKm: dist * KM_PER_AU };
	}
}

/** A function of time that is evaluated once per step, and between the steps lies on a great circle. */
function sampled(
	stepMs: number,
	{ startMs }: Interval,
	exact: (unixMs: number) => { readonly direction: Direction; readonly distanceKm: number },
) {
	const kept = new Map<number, ReturnType<typeof exact>>();
	const at = (step: number) => {
		const known = kept.get(step);
		if (known) return known;
		const found = exact(startMs + step * stepMs);
		kept.set(step, found);
		return found;
	};
	return (unixMs: number) => {
		const place = (unixMs - startMs) / stepMs;
		const step = Math.floor(place);
		const [before, after] = [at(step), at(step + 1)];
		const part = place - step;
		return {
			direction: along(before.direction, after.direction, part),
			distanceKm: before.distanceKm + (after.distanceKm - before.distanceKm) * part,
		};
	};
}
