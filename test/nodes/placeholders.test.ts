import { loadPackage } from '@fink/engine';
import { startSandbox, type Sandbox } from '@fink/sandbox';
import type { INodeProperties, INodePropertyMode } from 'n8n-workflow';

import { PACKAGE_ROOT } from '../../tools/plugin';
import { runNodes } from './runNodes';

let sandbox: Sandbox;
let texts: string[];
beforeAll(async () => {
	sandbox = await startSandbox();
	const { nodes } = await loadPackage(PACKAGE_ROOT);
	const fields = Object.values(nodes).flatMap(({ description }) =>
		'properties' in description ? description.properties : [],
	);
	texts = fields.flatMap(({ placeholder, modes = [] }: INodeProperties) => [
		placeholder ?? '',
		...modes.map((mode: INodePropertyMode) => mode.placeholder ?? ''),
	]);
});
afterAll(async () => await sandbox.close());

/** The examples of a field of Fink Quick Look or the like: `e.g. a, b or c`. */
function examplesOf(placeholder: string): string[] {
	return placeholder.replace(/^e\.g\. /, '').split(/, | or /);
}

describe('what fields show as an example', () => {
	it('has only ids that are in the sky of the sandbox, where newcomers try them', () => {
		const ids = new Set(texts.flatMap((text) => text.match(/\b\d{15,19}\b/g) ?? []));
		expect(ids.size).toBeGreaterThan(1);
		const objects = sandbox.sky.objectIds();
		const sources = new Set(
			objects.flatMap((id) =>
				sandbox.sky.sourcesOf(id).map((row) => String(row.get('r:diaSourceId'))),
			),
		);
		expect([...ids].filter((id) => !objects.includes(id) && !sources.has(id))).toEqual([]);
	});

	it('is found when it is typed into Fink Quick Look', async () => {
		const { nodes } = await loadPackage(PACKAGE_ROOT);
		const { description } = nodes['n8n-nodes-fink.finkQuickLook'];
		const { placeholder = '' } = (description as { properties: INodeProperties[] }).properties.find(
			({ name }) => name === 'object',
		) as INodeProperties;
		const examples = examplesOf(placeholder);
		expect(examples.length).toBeGreaterThan(2);
		for (const object of examples) {
			const parameters = { operation: 'lightCurve', object };
			const node = { type: 'finkQuickLook', parameters } as const;
			const { items, error } = await runNodes([node], { baseUrl: sandbox.url });
			expect([object, error?.message, items.length]).toEqual([object, undefined, 1]);
		}
	});
});
