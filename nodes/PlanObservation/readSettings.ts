import {
	type AirmassName,
	altitudeOfAirmass,
	daysLater,
	nightOf,
	type ObservationPicture,
	type ObservingLimits,
	ownSite,
	parseEvening,
	parseHorizon,
	parseTime,
	type PreparedNight,
	prepareNight,
	prepareTonight,
	type SceneFormat,
	type Site,
	siteNamed,
	type ThemeName,
} from '@fink/core';
import type { IExecuteFunctions } from 'n8n-workflow';

import { OWN_SITE, OWN_SITE_NAME } from './fields/siteFields';
import { USUAL_AIRMASS, USUAL_MIN_HOURS, USUAL_MOON_DISTANCE } from './usualOptions';

/** The Options collection. */
export interface PlanOptions {
	airmass?: AirmassName;
	atTime?: unknown;
	format?: SceneFormat;
	horizon?: unknown;
	minHours?: number;
	moonDistance?: number;
	positionsField?: string;
	priorityField?: string;
	theme?: ThemeName;
	title?: string;
	width?: number;
}

/** What an item's fields say. */
export interface PlanSettings {
	readonly nights: readonly PreparedNight[];
	readonly picture: ObservationPicture | 'none';
	readonly options: PlanOptions;
	readonly atMs?: number;
	readonly nowMs: number;
}

/** Reads the fields, and computes each night once for all items that share it. */
export class SettingsReader {
	private readonly prepared = new Map<string, PreparedNight>();

	/** @param nowMs - When the run began. */
	constructor(
		private readonly context: IExecuteFunctions,
		private readonly nowMs: number,
	) {}

	/** @throws {OptionError} A field makes no sense. */
	read(itemIndex: number): PlanSettings {
		const options = this.field<PlanOptions>('options', itemIndex);
		const site = this.site(itemIndex);
		const limits = this.limits(itemIndex, options);
		const { atTime } = options;
		const isGiven = atTime !== undefined && atTime !== null && atTime !== '';
		return {
			nights: this.nights(itemIndex, site, limits),
			picture: this.field('picture', itemIndex),
			options,
			nowMs: this.nowMs,
			...(isGiven && { atMs: parseTime(atTime, 'At Time') }),
		};
	}

	private field<Value>(name: string, itemIndex: number): Value {
		return this.context.getNodeParameter(name, itemIndex) as Value;
	}

	private site(itemIndex: number): Site {
		const given = String(this.field('site', itemIndex));
		if (given !== OWN_SITE && given !== OWN_SITE_NAME) return siteNamed(given);
		return ownSite({
			longitudeDeg: Number(this.field('longitude', itemIndex)),
			latitudeDeg: Number(this.field('latitude', itemIndex)),
			heightM: Number(this.field('height', itemIndex)),
			timeZone: String(this.field('timeZone', itemIndex) ?? ''),
			name: String(this.field('siteName', itemIndex) ?? ''),
		});
	}

	private limits(itemIndex: number, options: PlanOptions): ObservingLimits {
		const {
			airmass = USUAL_AIRMASS,
			horizon,
			minHours = USUAL_MIN_HOURS,
			moonDistance = USUAL_MOON_DISTANCE,
		} = options;
		const isAirmass = this.field('limitBy', itemIndex) === 'airmass';
		const maxAirmass = isAirmass ? this.field<number>('maxAirmass', itemIndex) : undefined;
		return {
			minAltitudeDeg:
				maxAirmass === undefined
					? this.field<number>('minAltitude', itemIndex)
					: altitudeOfAirmass(maxAirmass, airmass),
			...(maxAirmass !== undefined && { maxAirmass }),
			sunBelowDeg: this.field<number>('darkness', itemIndex),
			minMoonSeparationDeg: moonDistance,
			horizon: parseHorizon(horizon),
			minHours,
			airmass,
		};
	}

	private nights(itemIndex: number, site: Site, limits: ObservingLimits): PreparedNight[] {
		const choice = this.field('night', itemIndex);
		if (choice === 'date') {
			return [this.prepare(site, parseEvening(this.field('date', itemIndex), site), limits)];
		}
		const first = this.kept(['tonight', site, limits], () =>
			prepareTonight(site, this.nowMs, limits),
		);
		const count = choice === 'next' ? this.field<number>('nights', itemIndex) : 1;
		const later = Array.from({ length: Math.round(count) - 1 }, (_, day) =>
			this.prepare(site, daysLater(first.night.evening, day + 1), limits),
		);
		return [first, ...later];
	}

	private prepare(site: Site, evening: string, limits: ObservingLimits): PreparedNight {
		return this.kept([site, evening, limits], () =>
			prepareNight(site, nightOf(evening, site), limits),
		);
	}

	private kept(about: readonly unknown[], prepare: () => PreparedNight): PreparedNight {
		const key = JSON.stringify(about);
		const prepared = this.prepared.get(key) ?? prepare();
		this.prepared.set(key, prepared);
		return prepared;
	}
}
