import { identityOf, type LeadingBrightness } from '../alert';
import { OptionError } from '../errors';
import type { AlertFacts } from './AlertFacts';
import { readAge } from './facts/age';
import { readChange } from './facts/change';
import { readClasses } from './facts/classes';
import { readDetected } from './facts/detected';
import { readNearbyGalaxy } from './facts/nearbyGalaxy';
import { readObservable, readObservation } from './facts/observation';
import { readPosition } from './facts/position';
import { readBrightness, readLeadingLight } from './facts/readBrightness';
import { readRedshift } from './facts/redshift';
import { readScores } from './facts/scores';
import { readTrail } from './facts/trail';
import { readLinks } from './links';
import { alertObject, readAlert, type AlertReader } from './readAlert';
import { readAsteroid } from './readAsteroid';
import { numberOfDetectionsIn, readHistory, type Detection } from './readHistory';

/** What the alert itself does not say. */
export interface DescribeContext {
	/**
	 * Rows of the same object, simplified or raw, for its age, number of detections and rate of change.
	 *
	 * @default the alert's own list `detections`
	 */
	readonly history?: unknown;
	/** Which brightness comes first. @default as the record says, or by `leadingBrightnessOf` */
	readonly leading?: LeadingBrightness;
}

/**
 * The facts of an alert.
 *
 * @param json - One alert, simplified or raw, or several grouped alerts of one object.
 * @throws {OptionError} It has no id, or an id that was rounded.
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
	const counted = isAsteroid
		? null
		: highest([
				numberOfDetectionsIn(alert),
				...full.map(({ numberOfDetections }) => numberOfDetections),
			]);
	// A group of new alerts is part of the light curve, but not its beginning.
	const together = isHistory ? full : readHistory(fields.alerts, alert, 'alerts');
	const listed = isHistory ? upTo(alert, full).length : null;
	// A list that lacks detections may lack the first one.
	const isComplete = isHistory && (counted === null || full.length >= counted);
	const position = readPosition(alert);
	const brightness = readBrightness(alert, 'difference');
	const totalLight = readBrightness(alert, 'total');
	const light = knownLight(
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
		detections: detectionsOf(listed, counted),
		newAlerts: alert.number('count'),
		position,
		...(isAsteroid ? NO_PLACE_FACTS : readPlace(alert)),
		trail: isAsteroid ? readTrail(alert) : null,
		observation: readObservation(fields.observation),
		...readObservable(fields),
		links: readLinks(alert, position, asteroid),
	};
}

/** Which of two brightnesses leads: the preferred one, unless only the other is known. */
function knownLight(
	preferred: LeadingBrightness,
	difference: AlertFacts['brightness'],
	total: AlertFacts['totalLight'],
): LeadingBrightness {
	if (preferred === 'total') return total === null && difference !== null ? 'difference' : 'total';
	return difference === null && total !== null ? 'total' : 'difference';
}

type PlaceFacts = Pick<AlertFacts, 'classes' | 'scores' | 'nearbyGalaxy' | 'redshift'>;

/** What catalogs and classifiers say about the position, which an asteroid has only passed. */
function readPlace(alert: AlertReader): PlaceFacts {
	return {
		classes: readClasses(alert),
		scores: readScores(alert),
		nearbyGalaxy: readNearbyGalaxy(alert),
		redshift: readRedshift(alert),
	};
}

const NO_PLACE_FACTS: PlaceFacts = {
	classes: [],
	scores: [],
	nearbyGalaxy: null,
	redshift: null,
};

/** The history without what was detected after the alert. */
function upTo({ mjdTai }: AlertReader, history: readonly Detection[]): readonly Detection[] {
	return history.filter((detection) => mjdTai === null || detection.mjdTai <= mjdTai);
}

function highest(numbers: ReadonlyArray<number | null>): number | null {
	return numbers.reduce((most, number) => Math.max(most ?? 0, number ?? 0) || null, null);
}

/** How many detections there are: a list may lack some that the alert counts. */
function detectionsOf(listed: number | null, counted: number | null): number | null {
	return listed !== null && counted !== null ? Math.max(listed, counted) : (listed ?? counted);
}

/** The alert's own list of detections. */
function ownDetections({ detections }: Record<string, unknown>): unknown {
	return Array.isArray(detections) ? detections : undefined;
}

function noAlert(json: Record<string, unknown>): OptionError {
	const keys = Object.keys(json);
	return new OptionError('No alert found: there is neither a diaSourceId nor a diaObjectId', {
		field: 'Alert',
		given: json,
		advice: keys.length > 0 ? `The fields are ${keys.slice(0, 6).join(', ')}.` : 'It is empty.',
		remedy: 'chooseAlert',
	});
}
