import type { WorkflowJson } from '@fink/engine';
import type { INode } from 'n8n-workflow';

/** Which nodes run: ours, or plain ones that show n8n's own share. */
export type Variant = 'ours' | 'plain';

const ID = '={{ $json.diaSourceId }}';

/**
 * A workflow from object ids to pictures: lookup, cutouts, pictures, each node fed by the one before.
 *
 * @param pictures - Numbers of three pictures, as our node gives them, for the plain one to hand on.
 */
export function chainOf(variant: Variant, baseUrl: string, pictures: string): WorkflowJson {
	const credentials = { finkApi: { id: 'bench', name: 'bench' } };
	const url = `=${baseUrl}/api/v1/cutouts?diaSourceId={{ $json.diaSourceId }}&output-format=FITS`;
	const nodes: INode[] = [
		node('Start', 'n8n-nodes-base.manualTrigger', {}),
		{
			...node('Fink Sources', 'n8n-nodes-fink.finkSources', {
				resource: 'source',
				operation: 'getAll',
				diaObjectId: { __rl: true, mode: 'id', value: '={{ $json.diaObjectId }}' },
				returnAll: true,
				simplify: true,
				options: {},
			}),
			credentials,
		},
		variant === 'plain'
			? node('Cutouts', 'bench.plainDownload', { url })
			: {
					...node('Cutouts', 'n8n-nodes-fink.finkCutout', {
						operation: 'get',
						diaSourceId: ID,
						kinds: ['Science', 'Template', 'Difference'],
						format: 'fits',
					}),
					credentials,
				},
		variant === 'plain'
			? node('Pictures', 'bench.plainRender', { pictures })
			: node('Pictures', 'n8n-nodes-fink.renderCutout', {
					operation: 'render',
					pixelsFrom: 'binary',
					layout: 'single',
					preset: 'auto',
					sizePixels: 300,
					options: {},
				}),
	];
	const connections = Object.fromEntries(
		nodes
			.slice(1)
			.map(({ name }, index) => [
				nodes[index].name,
				{ main: [[{ node: name, type: 'main' as const, index: 0 }]] },
			]),
	);
	return { nodes, connections };
}

function node(name: string, type: string, parameters: INode['parameters']): INode {
	return { id: name, name, type, typeVersion: 1, position: [0, 0], parameters };
}
