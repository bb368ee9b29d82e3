import { runWorkflow } from '@fink/engine';
import type { INode } from 'n8n-workflow';

import { builtPackage } from './runNodes';

/** Items whose pixels stand in their JSON: no file is read or written, so nothing but work happens. */
const ITEMS = 400;

const node = (name: string, type: string, parameters: INode['parameters'] = {}): INode => ({
	...{ id: name, name, type, typeVersion: 1, position: [0, 0], parameters },
});

it('other timers fire while hundreds of items are worked on', async () => {
	const rows = Array.from({ length: 30 }, (_, y) =>
		Array.from({ length: 30 }, (_, x) => x * y + (x % 7)),
	);
	const render = node('Render', 'n8n-nodes-fink.renderCutout', {
		operation: 'render',
		pixelsFrom: 'json',
		layout: 'single',
		preset: 'auto',
		sizePixels: 0,
		options: { format: 'array' },
	});
	let turns = 0;
	let turnsAtStart = 0;
	let turnsOfNode = 0;
	const timer = setInterval(() => turns++, 1);
	const run = await runWorkflow({
		workflow: {
			nodes: [node('Start', 'n8n-nodes-base.manualTrigger'), render],
			connections: { Start: { main: [[{ node: 'Render', type: 'main', index: 0 }]] } },
		},
		package: await builtPackage(),
		input: Array.from({ length: ITEMS }, () => ({ json: { 'b:cutoutScience': rows } })),
		onNode: (event, name) => {
			if (name !== 'Render') return;
			if (event === 'start') turnsAtStart = turns;
			else turnsOfNode = turns - turnsAtStart;
		},
	});
	clearInterval(timer);
	expect(run.status).toBe('success');
	expect(turnsOfNode).toBeGreaterThan(3);
});
