import { packedDesignationOf, unpackDesignation } from '@fink/core';

import {
	type Answer,
	argumentMissing,
	type Arguments,
	pythonInt,
	pythonText,
	ServerFailure,
} from '../http';
import {
	asStored,
	DESIGNATION_COLUMN,
	objectRow,
	saltOf,
	TNS_COLUMNS,
	tnsTable,
} from '../database';
import { buildFrame, EMPTY_FRAME, type Frame, type KeyedRow } from '../table';
import { findSso } from './sso';
import { JsonNumber } from '../python';
import { lookUpSimbad } from '../outside';
import { OBJECT_COLUMNS_BY_NAME } from '../sky/objectColumns';
import { plainDescription, type Route } from './Route';
import { readFormat } from './readFormat';
import { SOURCE_COLUMNS_BY_NAME } from '../sky/sourceColumns';
import { tableAnswer } from './tableAnswer';
import type { Sky } from '../sky/Sky';

/** Rows without `nmax`. */
const USUAL_COUNT = 10;

/** `/api/v1/resolver`: names to objects and back. Everything from the database is text. */
export const resolver: Route = {
	path: '/api/v1/resolver',
	describe: () => plainDescription('Resolve astronomical names to LSST IDs, and vice-versa'),
	answer(args, { sky }) {
		const missing = ['resolver', 'name_or_id'].find((name) => !args.has(name));
		if (missing !== undefined) return argumentMissing(missing);
		const most = readMost(args);
		const name = args.get('name_or_id') ?? null;
		if (typeof name !== 'string') throw new ServerFailure('name_or_id is not text');
		const isReverse = args.get('reverse') === true;
		const find = RESOLVERS[pythonText(args.get('resolver') ?? null)];
		if (find === undefined) throw new ServerFailure('there is no such resolver');
		const frame = find[isReverse ? 'reverse' : 'forward'](name, most, sky);
		return tableAnswer(frame, readFormat(args));
	},
};

/** Java takes whole numbers only, not Python's text. */
function readMost(args: Arguments): number {
	const value = args.get('nmax');
	if (value === undefined) return USUAL_COUNT;
	if (value instanceof JsonNumber && /^\d+$/.test(value.text)) return pythonInt(value);
	throw new ServerFailure('nmax is not a whole number');
}

type Find = (name: string, most: number, sky: Sky) => Frame;

const RESOLVERS: Readonly<
	Record<string, { readonly forward: Find; readonly reverse: Find } | undefined>
> = {
	tns: { forward: findTns, reverse: findTnsOfObject },
	simbad: { forward: findSimbad, reverse: findSimbadOfObject },
	ssodnet: { forward: findSsodnet, reverse: findDesignation },
};

/** By the beginning of the lower-case full name; the salt is the last letter given. */
function findTns(name: string, most: number, sky: Sky): Frame {
	const lowerCase = name.toLowerCase();
	const prefix = lowerCase === '' ? '' : `${lowerCase.slice(-1)}_${lowerCase}`;
	const found = tnsTable(sky).filter(({ key }) => key.startsWith(prefix));
	return textFrame(found.slice(0, most));
}

function textFrame(rows: readonly KeyedRow[]): Frame {
	return buildFrame(rows, TNS_COLUMNS, new Set(TNS_COLUMNS.map(({ name }) => name)));
}

function findTnsOfObject(name: string, _most: number, sky: Sky): Frame {
	const names = ['f:xm_tns_fullname', 'f:xm_tns_redshift', 'f:xm_tns_type', 'r:diaObjectId'];
	const columns = names.flatMap((column) => SOURCE_COLUMNS_BY_NAME.get(column) ?? []);
	const sources = sky.sourcesOf(name).filter((row) => row.has('f:xm_tns_fullname'));
	const { rows } = asStored(
		sources.map((row, index) => ({ key: `${saltOf(name)}_${name}_${index}`, row })),
		columns,
	);
	const distinct = new Map(rows.map((keyed) => [JSON.stringify([...keyed.row]), keyed]));
	return missingAsNull([...distinct.values()], names);
}

function findSimbad(name: string, _most: number, sky: Sky): Frame {
	const found = lookUpSimbad(name, sky);
	if (found === null) return EMPTY_FRAME;
	return {
		columns: [
			{ name: 'name', type: 'string' },
			{ name: 'oid', type: 'int' },
			{ name: 'oname', type: 'string' },
			{ name: 'otype', type: 'string' },
			{ name: 'jpos', type: 'string' },
			{ name: 'jradeg', type: 'double' },
			{ name: 'jdedeg', type: 'double' },
			{ name: 'refPos', type: 'string' },
			{ name: 'z', type: 'double' },
			{ name: 'nrefs', type: 'int' },
		],
		rows: [
			[
				'Si=Simbad, all IDs (via url)',
				found.oid,
				found.oname,
				found.otype,
				found.jpos,
				found.jradeg,
				found.jdedeg,
				found.refPos,
				found.z ?? null,
				found.nrefs,
			],
		],
	};
}

function findSimbadOfObject(name: string, most: number, sky: Sky): Frame {
	const names = ['f:main_label_crossmatch', 'r:dec', 'r:diaObjectId', 'r:ra'];
	const sources = sky.sourcesOf(name);
	if (sources.length === 0 || most === 0) return EMPTY_FRAME;
	const columns = names.flatMap((column) => OBJECT_COLUMNS_BY_NAME.get(column) ?? []);
	const { rows } = asStored([{ key: `${saltOf(name)}_${name}`, row: objectRow(sources) }], columns);
	return missingAsNull(rows, names);
}

/** Asks `/sso` of itself, hence numbers again; its refusals can't be read as a table. */
function findSsodnet(name: string, _most: number, sky: Sky): Frame {
	const columns = `${DESIGNATION_COLUMN},r:ssObjectId,r:diaSourceId`;
	const frame = findSso(
		new Map([
			['n_or_d', name],
			['columns', columns],
		]),
		sky,
	);
	if ('status' in frame) throw new ServerFailure(describeRefusal(frame));
	return { columns: frame.columns, rows: frame.rows };
}

function describeRefusal({ body }: Answer): string {
	return `/sso answers ${Buffer.from(body).toString()}`;
}

function findDesignation(name: string, most: number, sky: Sky): Frame {
	const isKnown = sky.movingSources().some((row) => String(row.get('r:ssObjectId')) === name);
	const packed = packedDesignationOf(name);
	if (!isKnown || packed === null || most === 0) return EMPTY_FRAME;
	const unpacked = unpackDesignation(packed) ?? packed;
	return {
		columns: [
			{ name: DESIGNATION_COLUMN, type: 'string' },
			{ name: 'r:unpacked_primary_provisional_designation', type: 'string' },
		],
		rows: [[packed, unpacked]],
	};
}

/** Without the type conversion a missing text stays missing. */
function missingAsNull(rows: readonly KeyedRow[], names: readonly string[]): Frame {
	const present = names.filter((name) => rows.some(({ row }) => row.has(name)));
	return {
		columns: present.map((name) => ({ name, type: 'string' })),
		rows: rows.map(({ row }) => present.map((name) => row.get(name) ?? null)),
		keys: rows.map(({ key }) => key),
	};
}
