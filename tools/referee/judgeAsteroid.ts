import type { Row } from '@fink/core';

import { idOf, isAsteroid, numberOf, whoIs, wordOf } from './truth';
import type { Verdicts } from './Verdicts';

/** Compares a field of the record with the right value. */
export type Same = (kind: string, name: string, right: unknown) => void;

/** Identity of an asteroid, and the links that it may have. */
export function judgeAsteroid(
	record: Readonly<Record<string, unknown>>,
	row: Row,
	where: string,
	verdicts: Verdicts,
	same: Same,
): void {
	same('ids', 'ssObjectId', idOf(row, 'r:ssObjectId') ?? undefined);
	same('identity', 'ssoName', wordOf(row, 'f:sso_name') ?? undefined);
	const links = ['tnsUrl', 'nedUrl', 'simbadUrl', 'legacySurveyUrl', 'aladinUrl'];
	const has = links.filter((name) => name in record).length;
	verdicts.same('links', where, has, isAsteroid(row) ? 0 : numberOf(row, 'r:ra') === null ? 0 : 5);
	const packed = isAsteroid(row) ? packedOf(String(idOf(row, 'r:ssObjectId'))) : null;
	if (packed !== null && /^[JK]\d\d[A-HJ-Y][\dA-Za-z]\d[A-HJ-Z]$/.test(packed)) {
		verdicts.same('identity', where, record.packedDesignation, packed);
		verdicts.same('identity', where, record.designation, plainDesignation(packed));
		verdicts.same('links', where, String(record.portalUrl).endsWith(`/${packed}`), true);
	}
	verdicts.same('identity', `${where}, an identity`, whoIs(row) !== null, true);
}

/** Seven bytes, big-endian, by way of hexadecimal digits. */
function packedOf(ssObjectId: string): string {
	return Buffer.from(BigInt(ssObjectId).toString(16).padStart(16, '0'), 'hex')
		.subarray(1)
		.toString('latin1');
}

function plainDesignation(packed: string): string {
	const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
	const cycle = digits.indexOf(packed[4]) * 10 + Number(packed[5]);
	const year = `${packed[0] === 'J' ? 19 : 20}${packed.slice(1, 3)}`;
	// Before 1925 the Minor Planet Center writes an A for the first digit.
	const printedYear = Number(year) < 1925 ? `A${year.slice(1)}` : year;
	return `${printedYear} ${packed[3]}${packed[6]}${cycle || ''}`;
}
