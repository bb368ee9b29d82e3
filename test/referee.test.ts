import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { openFolderSky, simulateSky } from '@fink/sandbox';

import {
	fluxTruth,
	judge,
	judgeBrightness,
	readSpecimens,
	report,
	Verdicts,
	type Specimen,
} from '../tools/referee';

const REAL_PACKETS = join(__dirname, '..', '..', 'shared', 'cutouts', 'packets');

/** A short form of `npm run referee`, which judges all of them and asks astropy too. */
const MAX_ALERTS = 60;

function judgeAll(specimens: readonly Specimen[]): Verdicts {
	const verdicts = new Verdicts();
	judge(specimens, [], verdicts);
	return verdicts;
}

describe('the referee', () => {
	it('finds every number and claim about simulated alerts supported by their rows', () => {
		const verdicts = judgeAll(readSpecimens(simulateSky(), MAX_ALERTS));
		expect(verdicts.disagreements === 0 || report(verdicts)).toBe(true);
		expect(verdicts.checked).toBeGreaterThan(100 * MAX_ALERTS);
	});

	const present = existsSync(REAL_PACKETS);
	if (!present) console.warn('Skipped: the folder of real alert packets is not there');

	(present ? it : it.skip)('finds those about real alerts supported, too', async () => {
		const verdicts = judgeAll(readSpecimens(await openFolderSky(REAL_PACKETS), MAX_ALERTS));
		expect(verdicts.disagreements === 0 || report(verdicts)).toBe(true);
		expect(verdicts.checked).toBeGreaterThan(100 * MAX_ALERTS);
	});

	it.each([
		['difference g = 21.00 ± 0.05 (AB)', true],
		['difference g = 21.01 ± 0.05 (AB)', false],
		['difference g = 21.00 ± 0.06 (AB)', false],
		['difference g = 21.0 ± 0.05 (AB)', false],
		['difference g = 21.00 ± 0.00 (AB)', false],
		['difference g ≈ 21.00 ± 0.05 (AB, marginal, S/N 21.7)', false],
		['difference r = 21.00 ± 0.05 (AB)', false],
		['g = 21.00 ± 0.05 (AB)', false],
	])('judges "%s": %s', (sentence, isRight) => {
		const truths = { difference: fluxTruth(14454.3977, 665.6), total: fluxTruth(null, null) };
		const verdicts = new Verdicts();
		judgeBrightness(sentence, truths, 'g', 'here', verdicts);
		expect(verdicts.disagreements === 0).toBe(isRight);
	});
});
