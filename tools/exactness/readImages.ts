import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { FinkError, readCutout } from '@fink/core';

import type { TaskImage } from './Task';

interface GoldenFile {
	readonly cases: ReadonlyArray<{
		readonly name: string;
		readonly nx: number;
		readonly ny: number;
		readonly f32: string;
	}>;
}

/** The synthetic images of core's golden file. */
export function syntheticImages(file: string): TaskImage[] {
	const { cases } = JSON.parse(readFileSync(file, 'utf8')) as GoldenFile;
	return cases.map(({ name, nx, ny, f32 }) => {
		const bytes = Buffer.from(f32, 'base64');
		const data = Float64Array.from({ length: nx * ny }, (_, i) => bytes.readFloatLE(4 * i));
		return { name, grid: { width: nx, height: ny, data } };
	});
}

/**
 * The real cutouts of a folder that hold at least one finite pixel; none where there is no such folder.
 *
 * @param skipped - Told each file that is left out, and why.
 */
export function realImages(folder: string, skipped: (line: string) => void): TaskImage[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((name) => /\.fits(\.gz)?$/.test(name))
		.sort()
		.flatMap((name): TaskImage[] => {
			const path = join(folder, name);
			try {
				const { grid } = readCutout(new Uint8Array(readFileSync(path)), name, 'Science');
				if (grid.data.some(Number.isFinite)) return [{ name, grid, path }];
				skipped(`${name}: no finite pixel`);
			} catch (error) {
				if (!(error instanceof FinkError)) throw error;
				skipped(`${name}: ${error.message}`);
			}
			return [];
		});
}
