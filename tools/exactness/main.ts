import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { compareImages } from './compareImages';
import { fitsSection } from './fitsSection';
import { realImages, syntheticImages } from './readImages';
import { report } from './report';
import { missingModules, runReference } from './runReference';

const root = join(__dirname, '..', '..');
const SYNTHETIC = join(root, 'packages', 'core', 'test', 'fixtures', 'golden-synth.json');
/** Real cutouts may not be published; where the folder is absent, only synthetic images are compared. */
const REAL = join(root, '..', 'shared', 'cutouts');

/** `npm run exactness`: our pixels against astropy's and matplotlib's, as docs/exactness.md. */
function main(): void {
	const missing = missingModules();
	if (missing !== undefined) {
		console.error(
			`The exactness report needs Python with ${missing}.\n` +
				'On Debian or Ubuntu: apt-get install -y python3-astropy python3-matplotlib',
		);
		process.exitCode = 1;
		return;
	}
	const images = [
		...syntheticImages(SYNTHETIC),
		...realImages(REAL, (line) => console.log(`Left out   ${line}`)),
	];
	const reference = runReference(images);
	const text = report(compareImages(images, reference), reference.versions) + fitsSection();
	writeFileSync(join(root, 'docs', 'exactness.md'), text);
	console.log(text);
	console.log('Written to docs/exactness.md');
}

main();
