import { existsSync, readdirSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { OptionError } from '@fink/core';
import { FolderSky } from './FolderSky';
import { isCutoutFileName, recordsOfFiles } from './recordsOfFiles';
import { readManifest } from './readManifest';
import { readPacketFile } from './readPacketFile';
import type { AlertRecord } from './AlertRecord';
import type { Sky } from '../Sky';

/** Folders inside the folder are read this deep. */
const MAX_DEPTH = 3;

const MANIFEST_NAME = 'manifest.tsv';

/**
 * Opens real data. A folder: cutouts named `<diaSourceId>_cutout<Kind>.fits` (or `.fits.gz`) with an
 * optional `manifest.tsv` next to them, and Rubin alert packets in Avro object container files (`.avro`);
 * folders inside it are read as well. Or one file: one such cutout, or one file of packets.
 *
 * @param path - The folder or file.
 * @param log - Gets a line for every file that can't be used and is left out.
 * @throws OptionError when it can't be read or holds no alert.
 */
export async function openFolderSky(
	path: string,
	log: (line: string) => void = () => undefined,
): Promise<Sky> {
	const isFolder = kindOf(path).isDirectory();
	const reasons: string[] = [];
	const leaveOut = (line: string): void => {
		reasons.push(line);
		log(line);
	};
	const records = await readAlerts(isFolder ? listFiles(path) : withManifest(path), leaveOut);
	if (records.length > 0) return new FolderSky(records);
	const what = isFolder ? 'folder' : 'file';
	throw new OptionError(`The ${what} ${path} holds no Rubin alert`, {
		field: isFolder ? 'Data folder' : 'Data file',
		given: path,
		advice:
			'Give a folder with <diaSourceId>_cutoutScience.fits and the like, or with alert packets in ' +
			'Avro object container files (.avro), or one such file' +
			(isFolder || reasons.length === 0 ? '.' : ` (${reasons.join('; ')}).`),
	});
}

async function readAlerts(
	paths: readonly string[],
	leaveOut: (line: string) => void,
): Promise<AlertRecord[]> {
	const manifests = paths.filter((path) => basename(path) === MANIFEST_NAME);
	const entries = new Map(manifests.flatMap((path) => [...readManifest(path)]));
	const fitsFiles = paths.filter((path) => /\.fits(\.gz)?$/.test(path));
	const records: AlertRecord[] = recordsOfFiles(fitsFiles, entries);
	for (const path of fitsFiles.filter((path) => !isCutoutFileName(basename(path)))) {
		leaveOut(`${basename(path)} is left out: it is not named <diaSourceId>_cutout<Kind>.fits`);
	}
	for (const path of paths.filter((path) => path.endsWith('.avro'))) {
		records.push(...(await readPacketFile(path, leaveOut)));
	}
	return records;
}

/** One file, and the manifest next to it if there is one. */
function withManifest(path: string): string[] {
	const manifest = join(dirname(path), MANIFEST_NAME);
	return existsSync(manifest) ? [path, manifest] : [path];
}

function listFiles(folder: string, depth = 0): string[] {
	return readdirSync(folder, { withFileTypes: true })
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap((entry) => {
			const path = join(folder, entry.name);
			if (!entry.isDirectory()) return [path];
			return depth < MAX_DEPTH ? listFiles(path, depth + 1) : [];
		});
}

function kindOf(path: string): Stats {
	try {
		return statSync(path);
	} catch (cause) {
		throw new OptionError(`The data ${path} can't be read`, {
			field: 'Data folder',
			given: path,
			advice: `Check that it exists and may be read (${String(cause)}).`,
		});
	}
}
