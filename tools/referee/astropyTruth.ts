import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { numberOf } from './truth';
import type { Specimen } from './Specimen';

/** What astropy says of one alert. */
export interface AstropyFacts {
	/** ISO 8601 with milliseconds. */
	readonly utc: string;
	readonly ra: string;
	readonly dec: string;
	/** Degrees. */
	readonly galacticLatitude: number;
	/** Degrees. */
	readonly eclipticLatitude: number;
	readonly constellation: string;
	readonly magnitude: number | null;
	readonly magnitudeErr: number | null;
	readonly limit: number | null;
}

/** Facts in the order of the specimens, and astropy's version. */
export interface AstropyTruth {
	readonly version: string;
	readonly facts: readonly AstropyFacts[];
}

/** Debian's own Python first, for which its packages are. */
const PYTHONS = [process.env.PYTHON, '/usr/bin/python3', 'python3'];

/** Asks astropy; `undefined` where no Python has it. */
export function askAstropy(specimens: readonly Specimen[]): AstropyTruth | undefined {
	const python = PYTHONS.find(
		(name) => name && spawnSync(name, ['-c', 'import astropy']).status === 0,
	);
	if (!python) return undefined;
	const folder = mkdtempSync(join(tmpdir(), 'fink-referee-'));
	try {
		const [question, answer] = [join(folder, 'alerts.json'), join(folder, 'facts.json')];
		writeFileSync(question, JSON.stringify(specimens.map(questionOf)));
		const script = join(__dirname, 'truth.py');
		const { status, stderr } = spawnSync(python, [script, question, answer], { encoding: 'utf8' });
		if (status !== 0) throw new Error(`${python} failed: ${stderr}`);
		return JSON.parse(readFileSync(answer, 'utf8')) as AstropyTruth;
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function questionOf({ row }: Specimen) {
	return {
		mjdTai: numberOf(row, 'r:midpointMjdTai'),
		ra: numberOf(row, 'r:ra'),
		dec: numberOf(row, 'r:dec'),
		flux: numberOf(row, 'r:psfFlux'),
		fluxErr: numberOf(row, 'r:psfFluxErr'),
	};
}
