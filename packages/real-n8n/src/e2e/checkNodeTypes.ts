import { RealN8nError } from '../machine/RealN8nError';
import type { CommunityPackage } from '../install/installCommunityPackage';
import type { N8nSession } from '../server/N8nSession';

interface NodeType {
	readonly name: string;
	readonly iconUrl?: string | { readonly light: string; readonly dark: string };
}

/**
 * Every node of the package is known to n8n under its full name, and n8n serves its icons.
 *
 * @returns The full names, e.g. `n8n-nodes-fink.finkSources`.
 * @throws {RealN8nError} Naming what is missing.
 */
export async function checkNodeTypes(
	session: N8nSession,
	{ name, nodeTypes }: CommunityPackage,
): Promise<string[]> {
	const known = await session.get<NodeType[]>('/types/nodes.json');
	const expected = nodeTypes.map((nodeType) => `${name}.${nodeType}`);
	for (const fullName of expected) {
		const nodeType = known.find((type) => type.name === fullName);
		if (!nodeType) {
			throw new RealN8nError(`n8n does not know the node ${fullName}`, {
				advice: 'Look for the reason in its log, under "Error loading package".',
			});
		}
		const { iconUrl } = nodeType;
		const icons = typeof iconUrl === 'object' ? [iconUrl.light, iconUrl.dark] : [iconUrl];
		for (const icon of icons) await checkIcon(session, fullName, icon);
	}
	return expected;
}

async function checkIcon(session: N8nSession, node: string, icon?: string): Promise<void> {
	const { mimeType, bytes } = icon
		? await session.getBytes(`/${icon}`)
		: { mimeType: 'nothing', bytes: new Uint8Array() };
	if (!mimeType.startsWith('image/svg') || !Buffer.from(bytes).includes('<svg')) {
		throw new RealN8nError(`The node ${node} has no icon at "${icon ?? ''}" but ${mimeType}`, {
			advice: 'Compare its description with the icons in the packed tarball.',
		});
	}
}
