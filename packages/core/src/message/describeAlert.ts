import { identityOf, type LeadingBrightness } from '../alert';
import { OptionError } from '../errors';
import type { AlertFacts } from './AlertFacts';
import { readAge } from './facts/age';
import { readChange } from './facts/change';
import { readClasses } from './facts/classes';
import { readDetected } from './facts/detected';
import { readNearbyGalaxy } from './facts/nearbyGalaxy';
import { readPosition } from './facts/position';
import { readBrightness, readLeadingLight } from './facts/readBrightness';
import { readRedshift } from './facts/redshift';
import { readScores } from './facts/scores';
import { readTrail } from './facts/trail';
import { readLinks } from './links';
import { alertObject, readAlert, type AlertReader } from './readAlert';
import { readAsteroid } from './readAsteroid';
import { numberOfDetectionsIn, readHistory, type Detection } from './readHistory';

/** What the alert itself does not tell. */
export interface DescribeContext {
	/**
	 * Rows of the same object, simplified or raw, for age, number of detections and rate.
	 *
	 * @default the item's own list `detections`, where Fink Sources puts it
	 */
	readonly history?: unknown;
	/** Which brightness comes first. @default as the record says, see `leadingBrightnessOf` */
	readonly leading?: LeadingBrightness;
}

/**
 * What there is to say about an alert.
 *
 * @param json - The JSON of an item of Fink Trigger (also grouped), Fink Sources or Render Cutout,
 * simplified or raw.
 * @throws {OptionError} no alert in it; an id that was rounded on its way.
 */
export function describeAlert(
	json: unknown,
	{ history, leading }: DescribeContext = {},
): AlertFacts {
	const fields = alertObject(json);
	const alert = readAlert(fields);
	const [diaSourceId, diaObjectId] = [alert.id('diaSourceId'), alert.id('diaObjectId')];
	const ssObjectId = alert.id('ssObjectId');
	const asteroid = readAsteroid(alert);
	const isAsteroid = asteroid !== null;
	if (diaSourceId === null && diaObjectId === null && !isAsteroid) throw noAlert(fields);
	const full = readHistory(history || ownDetections(fields), alert);
	const isHistory = full.length > 1;
	const told = isAsteroid ? null : mostTold([numberOfDetectionsIn(alert), ...full.map(toldBy)]);
	// What came new from the trigger is part of the light curve, but not where it began.
	const together = isHistory ? full : readHistory(fields.alerts, alert, 'alerts');
	const listed = isHistory ? upTo(alert, full).length : null;
	// Of a list that lacks detections nobody knows whether it has the first.
	const isComplete = isHistory && (told === null || full.length >= told);
	const position = readPosition(alert);
	const brightness = readBrightness(alert, 'difference');
	const totalLight = readBrightness(alert, 'total');
	const light = known(
		leading ?? readLeadingLight(alert, isAsteroid, brightness),
		brightness,
		totalLight,
	);
	const name = asteroid ? asteroid.name : alert.text('tnsName');
	return {
		diaSourceId,
		diaObjectId,
		ssObjectId,
		identity: identityOf(diaObjectId, ssObjectId),
		isAsteroid,
		name,
		title: asteroid?.title ?? name ?? diaObjectId ?? diaSourceId ?? '',
		detected: readDetected(alert),
		age: isAsteroid ? null : readAge(alert, together, isComplete),
		brightness,
		totalLight,
		leading: light,
		change: readChange(alert, together, { isAsteroid, difference: brightness, light }),
		snr: brightness?.snr ?? null,
		detectionSnr: alert.number('detectionSnr'),
		reliability: alert.score('reliability'),
		quality: alert.list('quality'),
		detections: detectionsOf(listed, told),
		newAlerts: alert.number('count'),
		position,
		...(isAsteroid ? NOTHING_OF_THE_PLACE : aboutThePlace(alert)),
		trail: isAsteroid ? readTrail(alert) : null,
		links: readLinks(alert, position, asteroid),
	};
}

/** Which of two brightnesses can lead: the wanted one, unless only the other is known. */
function known(
	wanted: LeadingBrightness,
	difference: AlertFacts['brightness'],
	total: AlertFacts['totalLight'],
): LeadingBrightness {
	if (wanted === 'total') return total === null && difference !== null ? 'difference' : 'total';
	return difference === null && total !== null ? 'total' : 'difference';
}

type PlaceFacts = Pick<AlertFacts, 'classes' | 'scores' | 'nearbyGalaxy' | 'redshift'>;

/** What catalogs and classifiers of light curves say; an asteroid only passed there. */
function aboutThePlace(alert: AlertReader): PlaceFacts {
	return {
		classes: readClasses(alert),
		scores: readScores(alert),
		nearbyGalaxy: readNearbyGalaxy(alert),
		redshift: readRedshift(alert),
	};
}

const NOTHING_OF_THE_PLACE: PlaceFacts = {
	classes: [],
	scores: [],
	nearbyGalaxy: null,
	redshift: null,
};

/** Without what was detected after the alert. */
function upTo({ mjdTai }: AlertReader, history: readonly Detection[]): readonly Detection[] {
	return history.filter((detection) => mjdTai === null || detection.mjdTai <= mjdTai);
}

function toldBy({ numberOfDetections }: Detection): number | null {
	return numberOfDetections;
}

function mostTold(numbers: ReadonlyArray<number | null>): number | null {
	return numbers.reduce((most, number) => Math.max(most ?? 0, number ?? 0) || null, null);
}

/** How many detections there are: a list may lack some that the item counts. */
function detectionsOf(listed: number | null, told: number | null): number | null {
	return listed !== null && told !== null ? Math.max(listed, told) : (listed ?? told);
}

/** The list that Fink Sources puts into an item under its usual name. */
function ownDetections({ detections }: Record<string, unknown>): unknown {
	return Array.isArray(detections) ? detections : undefined;
}

function noAlert(json: Record<string, unknown>): OptionError {
	const keys = Object.keys(json);
	if (typeof json.error === 'string') {
		// The node before failed on this item and continued: its own sentence says more than ours.
		return new OptionError(json.error.replace(/ \[item \d+\]$/, ''), {
			field: 'Alert',
			given: json,
			advice: String(json.description ?? ''),
		});
	}
	const held = keys.length > 0 ? `It holds ${keys.slice(0, 6).join(', ')}.` : 'It is empty.';
	return new OptionError('The item holds no alert: neither a diaSourceId nor a diaObjectId', {
		field: 'Alert',
		given: json,
		advice: `${held} Connect items of Fink Trigger, Fink Sources or Render Cutout, or set Alert to one, e.g. {{ $('Render Cutout').item.json }}.`,
	});
}
