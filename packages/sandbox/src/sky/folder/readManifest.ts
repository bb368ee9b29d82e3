import { readFileSync } from 'node:fs';

/** What a manifest says about a file: its columns by name. */
export type ManifestEntry = Readonly<Record<string, string>>;

/**
 * Reads a `manifest.tsv`: a header line with column names, then a line a file. Used are the columns
 * `file`, `diaObjectId`, `midpointMjdTai`, `band`, `psfFlux`, `snr` and `schema`.
 *
 * @returns Entries by the file's name.
 */
export function readManifest(path: string): ReadonlyMap<string, ManifestEntry> {
	const [head, ...lines] = readFileSync(path, 'utf8').trimEnd().split(/\r?\n/);
	const names = head.split('\t');
	return new Map(
		lines.map((line) => {
			const values = line.split('\t');
			const entry = Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
			return [entry.file ?? '', entry];
		}),
	);
}
