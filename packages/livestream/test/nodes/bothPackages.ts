import { loadPackage, type LoadedPackage } from '@fink/engine';

import { LIVESTREAM_ROOT, NODES_ROOT } from './activate';

/** The built nodes of this package and of the one at the root, as n8n has them where both are installed. */
export async function bothPackages(): Promise<LoadedPackage> {
	const own = await loadPackage(LIVESTREAM_ROOT);
	const nodes = await loadPackage(NODES_ROOT);
	return { nodes: { ...nodes.nodes, ...own.nodes }, credentials: own.credentials };
}
