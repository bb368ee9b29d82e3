import {
	type AirmassName,
	altitudeOfAirmass,
	daysLater,
	eveningAt,
	nightOf,
	type ObservationPicture,
	type ObservingLimits,
	ownSite,
	parseEvening,
	parseHorizon,
	parseTime,
	type PreparedNight,
	prepareNight,
	type SceneFormat,
	type Site,
	siteNamed,
	type ThemeName,
} from '@fink/core';
import { readNumber } from '@fink/kit';
import type { IExecuteFunctions } from 'n8n-workflow';

import { OWN_SITE, OWN_SITE_NAME } from './fields/siteFields';

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
		const { airmass = 'pickering', horizon, minHours = 0, moonDistance = 0 } = options;
		const isAirmass = this.field('limitBy', itemIndex) === 'airmass';
		const maxAirmass = isAirmass
			? readNumber('Maximum Airmass', this.field('maxAirmass', itemIndex), 1, 10)
			: undefined;
		return {
			minAltitudeDeg:
				maxAirmass === undefined
					? readNumber('Minimum Altitude', this.field('minAltitude', itemIndex), 0, 89)
					: altitudeOfAirmass(maxAirmass, airmass),
			...(maxAirmass !== undefined && { maxAirmass }),
			sunBelowDeg: readNumber('Darkness', this.field('darkness', itemIndex), -18, 0),
			minMoonSeparationDeg: readNumber('Minimum Moon Distance', moonDistance, 0, 180),
			horizon: parseHorizon(horizon),
			minHours: readNumber('Minimum Duration', minHours, 0, 24),
			airmass,
		};
	}

	private nights(itemIndex: number, site: Site, limits: ObservingLimits): PreparedNight[] {
		const choice = this.field('night', itemIndex);
		if (choice === 'date') {
			return [this.prepare(site, parseEvening(this.field('date', itemIndex), site), limits, false)];
		}
		const first = this.tonight(site, limits);
		const count =
			choice === 'next' ? readNumber('Nights', this.field('nights', itemIndex), 1, 60) : 1;
		return Array.from({ length: Math.round(count) }, (_, day) =>
			this.prepare(site, daysLater(first, day), limits, day === 0),
		);
	}

	/** The evening of the night that is not over yet: after sunrise the next one. */
	private tonight(site: Site, limits: ObservingLimits): string {
		const evening = eveningAt(this.nowMs, site);
		const { events } = this.prepare(site, evening, limits, true);
		const { dawnMs } = events.sunset;
		return dawnMs !== null && this.nowMs > dawnMs ? daysLater(evening, 1) : evening;
	}

	private prepare(
		site: Site,
		evening: string,
		limits: ObservingLimits,
		isTonight: boolean,
	): PreparedNight {
		const key = JSON.stringify([site, evening, limits, isTonight]);
		let prepared = this.prepared.get(key);
		if (!prepared) {
			const when = isTonight ? { fromMs: this.nowMs, isTonight } : {};
			prepared = prepareNight(site, nightOf(evening, site), limits, when);
			this.prepared.set(key, prepared);
		}
		return prepared;
	}
}
