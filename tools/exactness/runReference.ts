import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { COLORMAPS, INTERVALS, STRETCHES, type TaskImage } from './Task';

/** Debian's own Python, for which its packages are. */
const PYTHON = '/usr/bin/python3';

/** What the Python side found. */
export interface Reference {
	readonly versions: Readonly<Record<string, string>>;
	/** In the order of the task; one that astropy can't read has an error instead of a size. */
	readonly images: ReadonlyArray<{
		readonly name: string;
		readonly width?: number;
		readonly height?: number;
		readonly error?: string;
	}>;
	/** See reference.py. */
	readonly bytes: Buffer;
}

/** Which Python modules are missing; undefined when all are there. */
export function missingModules(): string | undefined {
	const probe = ['astropy', 'matplotlib'].filter(
		(name) => spawnSync(PYTHON, ['-c', `import ${name}`]).status !== 0,
	);
	return probe.length === 0 ? undefined : probe.join(' and ');
}

/** Draws the images with astropy and matplotlib. */
export function runReference(images: readonly TaskImage[]): Reference {
	const folder = mkdtempSync(join(tmpdir(), 'fink-exactness-'));
	try {
		const file = (name: string) => join(folder, name);
		const task = {
			intervals: INTERVALS,
			stretches: STRETCHES,
			colormaps: COLORMAPS,
			images: images.map(({ name, path, grid }) =>
				path ? { name, path } : { name, ...grid, data: base64Of(grid.data) },
			),
		};
		writeFileSync(file('task.json'), JSON.stringify(task));
		const script = join(__dirname, 'reference.py');
		const args = [script, file('task.json'), file('pixels.bin'), file('index.json')];
		const { status, stderr } = spawnSync(PYTHON, args, { encoding: 'utf8' });
		if (status !== 0) throw new Error(`${PYTHON} failed: ${stderr}`);
		const index = JSON.parse(readFileSync(file('index.json'), 'utf8')) as Omit<Reference, 'bytes'>;
		return { ...index, bytes: readFileSync(file('pixels.bin')) };
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** Little-endian, as this and Python's side write it. */
function base64Of(data: Float64Array): string {
	const bytes = Buffer.alloc(data.length * 8);
	data.forEach((value, i) => bytes.writeDoubleLE(value, 8 * i));
	return bytes.toString('base64');
}
