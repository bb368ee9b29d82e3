import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folder with real cutouts and packets, which may not be committed. */
export const REAL_CUTOUTS = join(__dirname, '../../../../../shared/cutouts');

/** `describe` where the real cutouts are, else a skipped one and a line saying why. */
export function describeWithRealCutouts(): jest.Describe {
	if (existsSync(REAL_CUTOUTS)) return describe;
	console.warn('Real Rubin files are not checked: ../shared/cutouts is absent');
	return describe.skip;
}

/** Names in a folder; one that stands for none when it is absent, since jest wants at least one case. */
export function filesIn(folder: string): string[] {
	return existsSync(folder) ? readdirSync(folder) : ['0_cutoutScience.fits'];
}
