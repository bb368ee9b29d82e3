import { OptionError } from '../errors';
import type { AlertFacts } from './AlertFacts';
import { alertLinks } from './facts/alertLinks';
import { brightnessFact, totalLightFact } from './facts/brightnessFact';
import { changeFact } from './facts/changeFact';
import { classFacts, hostFact, redshiftFact, scoreFacts } from './facts/classFacts';
import { positionFact } from './facts/positionFact';
import { ageFact, detectedFact } from './facts/timeFacts';
import { alertObject, readAlert, type AlertReader } from './readAlert';
import { readHistory, type Detection } from './readHistory';

/** What the alert itself does not tell. */
export interface DescribeContext {
	/**
	 * Rows of the same object, simplified or raw, for age, number of detections and rate.
	 *
	 * @default the item's own list `detections`, where Fink Sources puts it
	 */
	readonly history?: unknown;
}

/**
 * What there is to say about an alert.
 *
 * @param json - The JSON of an item of Fink Trigger (also grouped), Fink Sources or Render Cutout,
 * simplified or raw.
 * @throws {OptionError} no alert in it; an id that was rounded on its way.
 */
export function describeAlert(json: unknown, { history }: DescribeContext = {}): AlertFacts {
	const fields = alertObject(json);
	const alert = readAlert(fields);
	const [diaSourceId, diaObjectId] = [alert.id('diaSourceId'), alert.id('diaObjectId')];
	const asteroid = asteroidName(alert);
	if (diaSourceId === null && diaObjectId === null && asteroid === null) throw noAlert(fields);
	const full = readHistory(history || ownDetections(fields), alert);
	const isComplete = full.length > 1;
	// What came new from the trigger is part of the light curve, but not where it began.
	const together = isComplete ? full : readHistory(fields.alerts, alert, 'alerts');
	const position = positionFact(alert);
	const name = alert.text('tnsName') ?? asteroid;
	return {
		diaSourceId,
		diaObjectId,
		name,
		title: name ?? diaObjectId ?? diaSourceId ?? '',
		detected: detectedFact(alert),
		age: ageFact(alert, together, isComplete),
		brightness: brightnessFact(alert),
		totalLight: totalLightFact(alert),
		change: changeFact(alert, together),
		snr: alert.number('snr'),
		reliability: alert.number('reliability'),
		detections: isComplete ? upTo(alert, full).length : alert.number('numberOfDetections'),
		newAlerts: alert.number('count'),
		position,
		classes: classFacts(alert),
		scores: scoreFacts(alert),
		host: hostFact(alert),
		redshift: redshiftFact(alert),
		links: alertLinks(alert, position),
	};
}

/** Without what was detected after the alert. */
function upTo({ mjdTai }: AlertReader, history: readonly Detection[]): readonly Detection[] {
	return history.filter((detection) => mjdTai === null || detection.mjdTai <= mjdTai);
}

/** The list that Fink Sources puts into an item under its usual name. */
function ownDetections({ detections }: Record<string, unknown>): unknown {
	return Array.isArray(detections) ? detections : undefined;
}

function asteroidName(alert: AlertReader): string | null {
	const number = alert.id('ssObjectId');
	return alert.text('ssoName') ?? (number && `Solar System object ${number}`);
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
