import { OptionError } from '../../errors';
import type { AirmassName } from '../airmass';
import type { PlannedTarget } from '../picture/PlannedTarget';
import { siteNamed } from '../site/siteOf';
import { nightOf } from '../sky/Night';
import { ageHours } from '../target/asteroidAge';
import { readTarget } from '../target/readTarget';
import type { SkyTarget } from '../target/SkyTarget';
import type { Observation } from './Observation';
import { planTarget } from './planTarget';
import { type PreparedNight, prepareNight } from './PreparedNight';
import { prepareTonight, USUAL_LIMITS } from './prepareTonight';

/** A target's plan, and what it takes to draw it. */
export interface PlannedNight extends PlannedTarget {
	readonly prepared: PreparedNight;
}

/** Hours after which the place of an asteroid says nothing of tonight. */
const MAX_AGE_HOURS = 72;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Plans tonight for an alert, with the usual limits.
 *
 * @param siteCode - Code or name of an observatory.
 * @throws {OptionError} An unknown observatory, no position, or that of an asteroid which has long moved on.
 */
export function planTonight(alert: Fields, siteCode: string, nowMs: number): PlannedNight {
	const prepared = prepareTonight(siteNamed(siteCode), nowMs);
	const target = readTarget(alert, { nowMs });
	const hours = ageHours(alert, nowMs);
	if (hours !== undefined && Math.abs(hours) > MAX_AGE_HOURS)
		throw new OptionError(
			`The position of this asteroid is ${Math.round(Math.abs(hours) / 24)} days old, so it is not known when it can be observed`,
			{
				field: 'Observation',
				given: siteCode,
				advice: 'Plan it before, with a list of positions over time from an ephemeris service.',
			},
		);
	return { target, observation: planTarget(target, prepared), prepared };
}

/**
 * The plan that an item carries, ready to be drawn.
 *
 * @param item - With `observation`, see `planTarget`, and its position or list of positions.
 * @throws {OptionError} There is none, or it can't be drawn any more.
 */
export function planOfItem(item: Fields): PlannedNight {
	const observation = item.observation as Observation | null | undefined;
	const { settings, night } = observation ?? {};
	if (typeof observation !== 'object' || observation === null || !settings || !night)
		throw new OptionError('The item has no plan of an observation', {
			field: 'Observation',
			given: item.observation,
			advice: 'Plan it in a step before, or choose an observatory.',
		});
	const { longitudeDeg, latitudeDeg, heightM, airmassFormula, maxAirmass } = settings;
	const site = {
		...{ code: observation.siteCode, name: observation.site, timeZone: observation.timeZone },
		...{ longitudeDeg, latitudeDeg, heightM },
	};
	const limits = {
		...USUAL_LIMITS,
		minAltitudeDeg: settings.minAltitudeDeg,
		sunBelowDeg: settings.sunBelowDeg,
		airmass: airmassFormula as AirmassName,
		...(maxAirmass !== null && { maxAirmass }),
	};
	const { isTonight } = observation;
	const prepared = prepareNight(site, nightOf(night, site), limits, { isTonight });
	return { target: targetOf(item, observation), observation, prepared };
}

/** A fixed target from the plan itself; a moving one from the item's list. */
function targetOf(item: Fields, observation: Observation): SkyTarget {
	const { best, highestInDark, at, isMoving, target: name } = observation;
	const place = best ?? highestInDark ?? at;
	if (!isMoving && place) return readTarget({ ra: place.raDeg, dec: place.decDeg, name });
	const target = readTarget(item);
	if (isMoving && target.isFixed)
		throw new OptionError('The plan is of a moving target, whose list of positions is missing', {
			field: 'Observation',
			given: name,
			advice: 'Keep the list in the field "positions" of the item.',
		});
	return { ...target, name };
}
