import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { openFolderSky, simulateSky } from '@fink/sandbox';

import { askAstropy } from './astropyTruth';
import { judge } from './judge';
import { report } from './report';
import { readSpecimens, type Specimen } from './Specimen';
import { Verdicts } from './Verdicts';

/** Real packets may not be published; where the folder is absent, only simulated alerts are judged. */
const REAL = join(__dirname, '..', '..', '..', 'shared', 'cutouts', 'packets');

const { values } = parseArgs({
	options: {
		data: { type: 'string', default: REAL },
		alerts: { type: 'string', default: '2000' },
		seed: { type: 'string', default: '1' },
	},
});

/** `npm run referee`: every number and claim of the products, recomputed from the raw rows. */
async function main(): Promise<void> {
	const verdicts = new Verdicts();
	if (existsSync(values.data)) {
		await judgeAll('real alerts', readSpecimens(await openFolderSky(values.data)), verdicts);
	} else {
		console.log(`Left out: no real alerts at ${values.data}`);
	}
	const sky = simulateSky({ seed: Number(values.seed) });
	await judgeAll('simulated alerts', readSpecimens(sky, Number(values.alerts)), verdicts);
	console.log(report(verdicts));
	if (verdicts.disagreements > 0) process.exitCode = 1;
}

async function judgeAll(
	what: string,
	specimens: readonly Specimen[],
	verdicts: Verdicts,
): Promise<void> {
	const astropy = askAstropy(specimens);
	const by = astropy ? `and astropy ${astropy.version}` : '(no Python with astropy here)';
	console.log(`${specimens.length} ${what}, by formulas of the referee's own ${by}`);
	judge(specimens, astropy?.facts ?? [], verdicts, (done) => {
		if (process.stdout.isTTY && done % 100 === 0) process.stdout.write(`\r${done} judged `);
	});
	if (process.stdout.isTTY) process.stdout.write('\r');
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
