import { OptionError } from '../errors';
import { parseId } from './parseId';

/**
 * The id of one alert, as text.
 *
 * @param value - Text, or a number up to 2^53 − 1. Larger numbers have already been rounded and are refused.
 * @throws {OptionError} not an id.
 */
export function parseDiaSourceId(value: unknown, fieldName = 'diaSourceId'): string {
	if (typeof value === 'string' && /^\s*https?:/i.test(value)) {
		throw new OptionError(`${fieldName} must be the number of an alert, not a web address`, {
			field: fieldName,
			given: value,
			advice: 'The address of a portal page holds a diaObjectId. Use the diaSourceId of one alert.',
			remedy: 'listDetections',
		});
	}
	const id = parseId(value, fieldName);
	if (id === '0') {
		throw new OptionError(`${fieldName} 0 is not an alert`, {
			field: fieldName,
			given: value,
			advice: 'Use the diaSourceId of the alert itself; 0 stands for "none", e.g. no blend parent.',
		});
	}
	return id;
}
