import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { FitsError, readFits, type Grid, type Hdu } from '@fink/core';

/** Debian's own Python, for which its packages are. */
const PYTHON = '/usr/bin/python3';

/** What astropy said of the inputs that we read. */
export interface AstropyVerdict {
	/** Images that both read, every pixel alike. */
	readonly alike: number;
	/** Images that astropy refuses or reads in another shape; with its reason, most frequent first. */
	readonly refused: Readonly<Record<string, number>>;
	/** Images with other pixels. */
	readonly different: readonly string[];
}

/** Inputs on their way to astropy, which reads them all in one process at the end. */
export class AstropySample {
	private readonly folder = mkdtempSync(join(tmpdir(), 'fink-fuzz-'));
	private readonly names: string[] = [];

	constructor(private readonly most: number) {}

	/** Whether astropy is there. */
	static isInstalled(): boolean {
		return spawnSync(PYTHON, ['-c', 'import astropy']).status === 0;
	}

	get size(): number {
		return this.names.length;
	}

	/** Takes an input that was read, and the pixels that were found in it. */
	add(name: string, bytes: Uint8Array): void {
		if (this.names.length >= this.most) return;
		const images = readFits(bytes).flatMap((hdu, index) => {
			const grid = gridOf(hdu);
			if (!grid) return [];
			const { width, height, data } = grid;
			return [{ index, width, height, data: Buffer.from(data.buffer) }];
		});
		if (images.length === 0) return;
		writeFileSync(join(this.folder, `${name}.fits`), bytes);
		writeFileSync(join(this.folder, `${name}.f64`), Buffer.concat(images.map(({ data }) => data)));
		const shapes = images.map(({ index, width, height }) => [index, width, height].join(' '));
		writeFileSync(join(this.folder, `${name}.txt`), shapes.join('\n'));
		this.names.push(name);
	}

	/** Lets astropy read them. */
	compare(): AstropyVerdict {
		const list = join(this.folder, 'list');
		writeFileSync(list, this.names.join('\n'));
		const result = join(this.folder, 'result.json');
		const args = [join(__dirname, 'readWithAstropy.py'), this.folder, list, result];
		const { status, stderr } = spawnSync(PYTHON, args, { encoding: 'utf8', maxBuffer: 1e8 });
		if (status !== 0) throw new Error(`${PYTHON} failed: ${stderr.slice(-2000)}`);
		return JSON.parse(readFileSync(result, 'utf8')) as AstropyVerdict;
	}

	remove(): void {
		rmSync(this.folder, { recursive: true });
	}
}

function gridOf(hdu: Hdu): Grid | undefined {
	try {
		return hdu.isTwoDimensional ? hdu.grid() : undefined;
	} catch (error) {
		if (error instanceof FitsError) return undefined;
		throw error;
	}
}
