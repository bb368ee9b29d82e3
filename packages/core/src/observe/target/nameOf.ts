import { isRecord } from '../../alert';
import { type Fields, INNER } from './Fields';

/** Where names and exact ids are, best first. */
const NAME_FIELDS: readonly string[] = [
	'name',
	'target',
	'tnsName',
	'f:xm_tns_fullname',
	'designation',
	'ssoName',
	'f:sso_name',
	'objectId',
	'main_id',
	'diaObjectId',
	'r:diaObjectId',
	'diaSourceId',
	'r:diaSourceId',
];

/** What to call the target of an item; empty without a name or an id. */
export function nameOf(fields: Fields): string {
	for (const field of NAME_FIELDS) {
		const value = fields[field];
		const isExact = typeof value === 'string' || Number.isSafeInteger(value);
		const text = isExact ? String(value).trim() : '';
		if (text !== '' && text !== '0' && text !== 'nan') return text.slice(0, 80);
	}
	for (const name of INNER) {
		const inner = fields[name];
		if (isRecord(inner)) {
			const found = nameOf(inner);
			if (found !== '') return found;
		}
	}
	return '';
}
