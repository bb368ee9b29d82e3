import { INTERVALS, STRETCHES } from '@fink/core';
import { loadPackage } from '@fink/engine';
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { PACKAGE_ROOT } from '../../tools/plugin';

let properties: INodeProperties[];

beforeAll(async () => {
	const { nodes } = await loadPackage(PACKAGE_ROOT);
	const { description } = nodes['n8n-nodes-fink.renderCutout'];
	properties = 'properties' in description ? description.properties : [];
});

const valuesOf = (field: string) =>
	properties
		.filter(({ name }) => name === field)
		.flatMap(({ options }) => (options as INodePropertyOptions[]).map(({ value }) => value));

describe("core's lists of choices", () => {
	it.each([
		['stretch', STRETCHES.map(({ name }) => name)],
		['interval', INTERVALS.map(({ name }) => name)],
	])('are all in the field %s of Render Cutout', (field, names) => {
		expect(valuesOf(field).sort()).toEqual([...names].sort());
	});
});
