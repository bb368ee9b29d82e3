import { N8nServer } from '../server/N8nServer';
import { N8nSession } from '../server/N8nSession';
import { ownerAccount } from '../server/ownerAccount';
import { prepareN8n } from '../server/prepareN8n';
import type { N8nRelease } from '../install/N8nRelease';
import { step } from '../machine/step';
import { checkNodeTypes } from './checkNodeTypes';

/**
 * Installs a built package in the real n8n and checks that n8n loads all its nodes and serves their icons.
 *
 * @param source - Folder of the package.
 * @throws {RealN8nError} For the first thing that is wrong.
 */
export async function checkPackage(
	source: string,
	release: N8nRelease,
	signal: AbortSignal,
): Promise<void> {
	const wish = { folder: 'check-package', port: 0, fresh: true, source, release, signal };
	const { n8n, ourPackage } = await prepareN8n(wish);
	const server = await step('Starting n8n', () => N8nServer.start(n8n));
	try {
		const session = await N8nSession.open(server.url, ownerAccount(n8n.userFolder));
		const nodes = await step('Node types and icons', () => checkNodeTypes(session, ourPackage));
		const { version, node } = n8n.installation;
		const loaded = `${ourPackage.name} ${ourPackage.version} with ${nodes.join(', ')}`;
		console.log(`PASS n8n ${version} on Node ${node.version}: ${loaded}`);
	} finally {
		await step('Stopping n8n', () => server.stop());
	}
}
