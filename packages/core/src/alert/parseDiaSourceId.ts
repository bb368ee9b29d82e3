import { OptionError } from '../errors';
import { behindObjectLabel, behindSourceLabel } from './objectName/labels';
import { isAddress } from './objectName/nameInAddress';
import { withoutWrapping } from './objectName/withoutWrapping';
import { parseId } from './parseId';

/**
 * The id of one alert, as text.
 *
 * @param value - Text, or a number up to 2^53 − 1. Larger numbers have already been rounded and are refused.
 * @throws {OptionError} not an id.
 */
export function parseDiaSourceId(value: unknown, fieldName = 'diaSourceId'): string {
	const text = typeof value === 'string' ? withoutWrapping(value) : value;
	if (typeof text === 'string' && isAddress(text)) {
		throw new OptionError(`${fieldName} must be the ID of an alert, not a web address`, {
			field: fieldName,
			given: value,
			advice:
				'The address of a portal page contains a diaObjectId. Use the diaSourceId of one alert.',
			remedy: 'listDetections',
		});
	}
	if (typeof text === 'string' && namesObject(text)) {
		throw new OptionError(`${fieldName} is the name of an object, not of a single detection`, {
			field: fieldName,
			given: value,
			advice: 'It holds a diaObjectId. Use the diaSourceId of one of its detections.',
			remedy: 'listDetections',
		});
	}
	const id = parseId(
		typeof text === 'string' ? (behindSourceLabel(text) ?? text) : text,
		fieldName,
	);
	if (id === '0') {
		throw new OptionError(`${fieldName} 0 is not an alert`, {
			field: fieldName,
			given: value,
			advice: 'Use the diaSourceId of the alert itself; 0 stands for "none", e.g. no blend parent.',
		});
	}
	return id;
}

/** A label of an object's id; `id:` may be that of either. */
function namesObject(text: string): boolean {
	return !/^["']?id\b/i.test(text) && behindObjectLabel(text) !== undefined;
}
