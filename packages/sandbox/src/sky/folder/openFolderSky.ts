import { type Dirent, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { OptionError } from '@fink/core';
import { FolderSky } from './FolderSky';
import { isCutoutFileName, recordsOfFiles } from './recordsOfFiles';
import { readManifest } from './readManifest';
import { readPacketFile } from './readPacketFile';
import type { AlertRecord } from './AlertRecord';
import type { Sky } from '../Sky';

/** Folders inside the folder are read this deep. */
const MOST_DEPTH = 3;

/**
 * Opens a folder with real data: cutouts named `<diaSourceId>_cutout<Kind>.fits` (or `.fits.gz`) with an
 * optional `manifest.tsv` beside them, and Rubin alert packets in Avro object container files (`.avro`).
 * Folders inside it are read as well; files that can't be used are named in the log and left out.
 *
 * @throws OptionError when the folder can't be read or holds no alert.
 */
export async function openFolderSky(
	folder: string,
	log: (line: string) => void = () => undefined,
): Promise<Sky> {
	const paths = listFiles(folder);
	const manifests = paths.filter((path) => basename(path) === 'manifest.tsv');
	const entries = new Map(manifests.flatMap((path) => [...readManifest(path)]));
	const fitsFiles = paths.filter((path) => /\.fits(\.gz)?$/.test(path));
	const records: AlertRecord[] = recordsOfFiles(fitsFiles, entries);
	for (const path of fitsFiles.filter((path) => !isCutoutFileName(basename(path)))) {
		log(`${basename(path)} is left out: it is not named <diaSourceId>_cutout<Kind>.fits`);
	}
	for (const path of paths.filter((path) => path.endsWith('.avro'))) {
		records.push(...(await readPacketFile(path, log)));
	}
	if (records.length > 0) return new FolderSky(records);
	throw new OptionError(`The folder ${folder} holds no Rubin alert`, {
		field: 'Data folder',
		given: folder,
		advice:
			'Give a folder with <diaSourceId>_cutoutScience.fits and the like, or with alert packets in ' +
			'Avro object container files (.avro).',
	});
}

function listFiles(folder: string, depth = 0): string[] {
	return entriesOf(folder)
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap((entry) => {
			const path = join(folder, entry.name);
			if (!entry.isDirectory()) return [path];
			return depth < MOST_DEPTH ? listFiles(path, depth + 1) : [];
		});
}

function entriesOf(folder: string): Dirent[] {
	try {
		return readdirSync(folder, { withFileTypes: true });
	} catch (cause) {
		throw new OptionError(`The folder ${folder} can't be read`, {
			field: 'Data folder',
			given: folder,
			advice: `Check that it exists and is a folder (${String(cause)}).`,
		});
	}
}
