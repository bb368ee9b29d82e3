import { OptionError } from '../../errors';
import { parseId } from '../parseId';
import { behindObjectLabel, behindSourceLabel } from './labels';
import { isOfDetection, nameInAddress } from './nameInAddress';
import { withoutWrapping } from './withoutWrapping';

/**
 * The id or name in one entry: without quotes, out of the address of its page, without `LSST-AP-DO-`. A value
 * that is not text is returned unchanged.
 *
 * @throws {OptionError} It names a single detection.
 */
export function readEntry(entry: unknown, fieldName: string): unknown {
	if (typeof entry !== 'string') return entry;
	const text = nameIn(entry);
	if (behindSourceLabel(text) !== undefined || isOfDetection(withoutWrapping(entry))) {
		throw new OptionError(`${fieldName} is the name of a single detection, not of an object`, {
			field: fieldName,
			given: entry,
			advice: 'It contains a diaSourceId. Enter the diaObjectId of the object that it belongs to.',
		});
	}
	return behindObjectLabel(text) ?? text;
}

/** A name without quotes and the like, or out of the address of its page. */
export function nameIn(text: string): string {
	const bare = withoutWrapping(text);
	return withoutWrapping(nameInAddress(bare) ?? bare);
}

/**
 * An entry as the id of an object.
 *
 * @param entry - As `readEntry` returns it. @param given - As the user wrote it.
 * @throws {OptionError} Not an id, or `0`.
 */
export function parseEntryId(entry: unknown, fieldName: string, given: unknown): string {
	const id = parseId(entry, fieldName);
	if (id !== '0') return id;
	throw new OptionError(
		`${fieldName} 0 is shared by all asteroid alerts and does not identify an object`,
		{
			field: fieldName,
			given,
			advice:
				'Alerts of Solar System objects have no static object: use their diaSourceId for cutouts, or look up the asteroid by name.',
		},
	);
}
