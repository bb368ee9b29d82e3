import type { Layout } from './Layout';
import { renderVisits } from './renderVisits';

/** One kind of all visits of an object side by side. */
export const filmStrip: Layout = {
	takesAllItems: () => true,
	showsFailures: true,
	renderGroup: async (context, itemIndexes) =>
		await renderVisits(context, itemIndexes, 'filmStrip'),
};
