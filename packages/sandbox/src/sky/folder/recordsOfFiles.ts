import { CUTOUT_KINDS, type CutoutKind } from '@fink/core';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { storedRow } from '../../table';
import { inflate } from './inflate';
import { SOURCE_COLUMNS_BY_NAME } from '../sourceColumns';
import type { AlertRecord } from './AlertRecord';
import type { ManifestEntry } from './readManifest';

/** The pattern of a cutout's file name. */
const FILE_NAME = /^(\d{1,19})_cutout(Science|Template|Difference)\.fits(?:\.gz)?$/;

/** Whether a file name is the name of a cutout: `<diaSourceId>_cutout<Kind>.fits` or `.fits.gz`. */
export function isCutoutFileName(name: string): boolean {
	return FILE_NAME.test(name);
}

/**
 * The alerts that cutout files belong to. What is not in the manifest stays missing; an unknown object
 * gets the alert's own id, as Rubin names new ones.
 */
export function recordsOfFiles(
	paths: readonly string[],
	manifest: ReadonlyMap<string, ManifestEntry>,
): AlertRecord[] {
	const groups = new Map<string, Map<CutoutKind, string>>();
	for (const path of paths) {
		const [, id, kindName] = FILE_NAME.exec(basename(path)) ?? [];
		const kind = CUTOUT_KINDS.find((known) => known === kindName);
		if (kind === undefined) continue;
		const group = groups.get(id) ?? new Map<CutoutKind, string>();
		groups.set(id, group.set(kind, path));
	}
	return [...groups].map(([id, files]) => recordOf(id, files, manifest));
}

function recordOf(
	diaSourceId: string,
	files: ReadonlyMap<CutoutKind, string>,
	manifest: ReadonlyMap<string, ManifestEntry>,
): AlertRecord {
	const entries = [...files.values()].flatMap((path) => {
		const entry = manifest.get(basename(path));
		return entry === undefined ? [] : [entry];
	});
	const said = (name: string): string | undefined =>
		entries.map((entry) => entry[name]).find((value) => value !== undefined && value !== '');
	const number = (name: string): number => Number(said(name) ?? NaN);
	const given = said('diaObjectId');
	const diaObjectId = given !== undefined && /^\d+$/.test(given) ? given : diaSourceId;
	const cells = {
		'r:diaSourceId': BigInt(diaSourceId),
		'r:diaObjectId': BigInt(diaObjectId),
		'r:midpointMjdTai': number('midpointMjdTai'),
		'r:band': said('band'),
		'r:psfFlux': number('psfFlux'),
		'r:snr': number('snr'),
		'r:isNegative': Number.isNaN(number('psfFlux')) ? undefined : number('psfFlux') < 0,
		'r:salt': diaObjectId.slice(-3).padStart(3, '0'),
		'f:lsst_schema_version': said('schema'),
	};
	return {
		diaSourceId,
		diaObjectId,
		row: storedRow(SOURCE_COLUMNS_BY_NAME, [cells]),
		cutouts: new Map([...files].map(([kind, path]) => [kind, () => inflate(readFileSync(path))])),
	};
}
