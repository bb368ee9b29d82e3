import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { PACKAGE_ROOT } from '../../tools/plugin';

/** What people who never heard of Fink type into n8n's search for nodes. */
const WORDS = [
	'telescope',
	'supernova',
	'galaxy',
	'asteroid',
	'broker',
	'transient',
	'astronomy',
	'Rubin',
	'LSST',
	'FITS',
	'sky',
	'light curve',
];

const FILES = ['nodes', join('packages', 'livestream', 'nodes')].flatMap((folder) =>
	readdirSync(join(PACKAGE_ROOT, folder), { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.node.json'))
		.map((path) => join(PACKAGE_ROOT, folder, path)),
);

it('there are descriptions for the search, of both packages', () => {
	expect(FILES.length).toBeGreaterThanOrEqual(12);
});

it.each(FILES)('%s is found by the words of newcomers', (file) => {
	const { alias } = JSON.parse(readFileSync(file, 'utf8')) as { alias: string[] };
	expect(alias).toEqual(expect.arrayContaining(WORDS));
});
