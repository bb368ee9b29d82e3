import type { Light } from './Quantity';

/** The difference image: what changed since the template. */
export const DIFFERENCE: Light = {
	name: 'difference',
	columns: ['differenceFluxNjy', 'differenceFluxErrNjy'],
	negativeLabels: [
		'Fainter than the template by 3σ or more',
		'Fainter than the template',
		'Fainter',
	],
	negativeWords: 'are fainter than the template',
	negativesShownBy: 'Difference Flux or Total Magnitude shows them',
};

/** The science image: transient and host together, which suits variable stars. */
export const TOTAL: Light = {
	name: 'total',
	columns: ['totalFluxNjy', 'totalFluxErrNjy'],
	negativeLabels: ['Negative total flux, 3σ or more below zero', 'Negative total flux', 'Negative'],
	negativeWords: 'have a negative total flux',
	negativesShownBy: 'Total Flux shows them',
};
