import { FACTS, INTERVALS, PACKET_HISTORIES, STRETCHES, TARGETS } from '@fink/core';
import { loadPackage, type LoadedPackage } from '@fink/engine';
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { PACKAGE_ROOT } from '../../tools/plugin';

let nodes: LoadedPackage['nodes'];

beforeAll(async () => {
	({ nodes } = await loadPackage(PACKAGE_ROOT));
});

function valuesOf(node: string, field: string): unknown[] {
	const { description } = nodes[`n8n-nodes-fink.${node}`];
	const properties: INodeProperties[] = 'properties' in description ? description.properties : [];
	return properties
		.filter(({ name }) => name === field)
		.flatMap(({ options }) => (options as INodePropertyOptions[]).map(({ value }) => value));
}

describe("core's lists of choices", () => {
	it.each([
		['renderCutout', 'stretch', STRETCHES],
		['renderCutout', 'interval', INTERVALS],
		['readAlertPacket', 'history', PACKET_HISTORIES],
		['finkMessage', 'facts', FACTS],
		['finkMessage', 'targets', TARGETS],
	] as const)('of %s are all in its field %s', (node, field, choices) => {
		const names = choices.map(({ name }) => name);
		expect(valuesOf(node, field).sort()).toEqual(names.sort());
	});
});
