import './environment';
import { PackageDirectoryLoader } from 'n8n-core';
import type { ICredentialType, INodeType, IVersionedNodeType } from 'n8n-workflow';

/** What a package brings, by the names that workflows use. */
export interface LoadedPackage {
	/** E.g. `n8n-nodes-fink.finkCutout`. */
	readonly nodes: Record<string, INodeType | IVersionedNodeType>;
	/** E.g. `finkApi`. */
	readonly credentials: Record<string, ICredentialType>;
}

/**
 * Loads a built package with n8n's own loader, as n8n does after an install.
 *
 * @param folder - The package's root; its package.json names the built files.
 */
export async function loadPackage(folder: string): Promise<LoadedPackage> {
	const loader = new PackageDirectoryLoader(folder);
	await loader.loadAll();
	const nodes: LoadedPackage['nodes'] = {};
	for (const [name, { type }] of Object.entries(loader.nodeTypes)) {
		nodes[`${loader.packageName}.${name}`] = type;
	}
	const credentials: LoadedPackage['credentials'] = {};
	for (const [name, { type }] of Object.entries(loader.credentialTypes)) credentials[name] = type;
	return { nodes, credentials };
}
