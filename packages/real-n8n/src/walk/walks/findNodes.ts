import { expectThat } from '../../e2e/examples/expectThat';
import type { Walk } from './Walk';

/** What people who never heard of Fink type into the search. */
const WORDS: readonly string[] = [
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

/** Each word finds all of our nodes, and before any other. */
export const findNodes: Walk = {
	title: 'Searching for our nodes',
	async run({ walker, nodeNames, keep }) {
		await walker.beginWorkflow();
		await walker.openNodeList();
		for (const word of WORDS) {
			const found = await walker.search(word, nodeNames);
			const missing = nodeNames.filter((name) => !found.includes(name));
			expectThat(missing.length === 0, `"${word}" finds ${missing.join(', ')}`, found);
			const first = [...found.slice(0, nodeNames.length)].sort();
			expectThat(
				first.join() === [...nodeNames].sort().join(),
				`"${word}" finds ours first`,
				found,
			);
		}
		await keep('search');
		return `${nodeNames.length} nodes by ${WORDS.length} words`;
	},
};
