import { mjdTaiToUnixMs } from '@fink/core';

import { formatPythonFloat } from '../python';
import { textIn } from './AlertHistory';
import { timeOf } from './rowKeys';
import type { Column, KeyedRow, Row } from '../table';
import type { Sky } from '../sky/Sky';

/** Columns of the table of TNS names; the database stores all of them as text. */
export const TNS_COLUMNS: readonly Column[] = [
	'f:declination',
	'f:discoverydate',
	'f:fullname',
	'f:internalname',
	'f:ra',
	'f:redshift',
	'f:salt',
	'f:type',
].map((name) => ({ name, type: 'string' }));

/** What Fink's documentation shows of its example, once an internal name; not in the simulated sky. */
const DOCUMENTED: ReadonlyArray<Readonly<Record<string, string>>> = [
	'ATLAS22cwl',
	'PS22agq',
	'ZTF22aaaifcx',
].map((internalName) => ({
	'f:fullname': 'SN 2022and',
	'f:internalname': internalName,
	'f:ra': '150.027554',
	'f:declination': '3.757143',
	'f:type': 'SN II',
	'f:redshift': '0.043',
	'f:discoverydate': '2022-01-27 10:49:26.400',
	'f:salt': 'd',
}));

/** Every TNS name in the sky, by keys `lastletter_fullname_internalname` in lower case. */
export function tnsTable(sky: Sky): KeyedRow[] {
	const rows = sky.objectIds().flatMap((id) => {
		const named = [...sky.sourcesOf(id)].reverse().find((row) => nameIn(row) !== null);
		return named === undefined ? [] : [entryOf(named, sky.sourcesOf(id)[0])];
	});
	return [...DOCUMENTED.map((cells) => new Map(Object.entries(cells))), ...rows]
		.map((row) => ({ key: keyOf(row), row }))
		.sort((a, b) => (a.key < b.key ? -1 : 1));
}

function entryOf(row: Row, first: Row): Row {
	const fullName = nameIn(row) ?? '';
	const cells = {
		'f:fullname': fullName,
		'f:internalname': `LSST-AP-DO-${String(row.get('r:diaObjectId'))}`,
		'f:ra': formatPythonFloat(Number(row.get('r:ra'))),
		'f:declination': formatPythonFloat(Number(row.get('r:dec'))),
		'f:discoverydate': dateText(timeOf(first)),
		'f:salt': fullName.slice(-1),
	};
	const type = textIn(row, 'f:xm_tns_type');
	const redshift = row.get('f:xm_tns_redshift');
	return new Map([
		...Object.entries(cells),
		...(type === null ? [] : [['f:type', type] as const]),
		...(redshift === undefined
			? []
			: [['f:redshift', formatPythonFloat(Number(redshift))] as const]),
	]);
}

function keyOf(row: Row): string {
	const [name, internal] = ['f:fullname', 'f:internalname'].map((cell) => String(row.get(cell)));
	return `${name.slice(-1)}_${name}_${internal}`.toLowerCase();
}

function nameIn(row: Row): string | null {
	return textIn(row, 'f:xm_tns_fullname');
}

/** In UTC, as TNS writes times. */
function dateText(mjdTai: number): string {
	return new Date(mjdTaiToUnixMs(mjdTai)).toISOString().slice(0, 19).replace('T', ' ');
}
