import { fieldsOf, type Operation } from '@fink/kit';
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { asteroidTableOperations } from './asteroidTable';
import { forcedPhotometryOperations } from './forcedPhotometry';
import { nameOperations } from './name';
import { objectOperations } from './object';
import { positionOperations } from './position';
import { schemaOperations } from './schema';
import { skyMapOperations } from './skyMap';
import { solarSystemObjectOperations } from './solarSystemObject';
import { sourceOperations } from './source';
import { statisticsOperations } from './statistics';
import { tagOperations } from './tag';

/** Every operation of Fink Sources, by resource. */
export const OPERATIONS: Record<string, Operation[]> = {
	asteroidTable: asteroidTableOperations,
	forcedPhotometry: forcedPhotometryOperations,
	name: nameOperations,
	object: objectOperations,
	position: positionOperations,
	schema: schemaOperations,
	skyMap: skyMapOperations,
	solarSystemObject: solarSystemObjectOperations,
	source: sourceOperations,
	statistics: statisticsOperations,
	tag: tagOperations,
};

const RESOURCES: INodePropertyOptions[] = [
	{
		name: 'Asteroid Table',
		value: 'asteroidTable',
		description: "Fink's tables of Solar System objects, as files",
	},
	{
		name: 'Forced Photometry',
		value: 'forcedPhotometry',
		description: 'Fluxes at the position of an object in every exposure',
	},
	{ name: 'Name', value: 'name', description: 'Names in SIMBAD, SsODNet and TNS' },
	{ name: 'Object', value: 'object', description: 'A place in the sky that varies (a diaObject)' },
	{ name: 'Position', value: 'position', description: 'Objects around a place in the sky' },
	{ name: 'Schema', value: 'schema', description: 'What the columns mean' },
	{ name: 'Sky Map', value: 'skyMap', description: 'Where a gravitational wave came from' },
	{
		name: 'Solar System Object',
		value: 'solarSystemObject',
		description: 'An asteroid or comet, by name or number',
	},
	{
		name: 'Source',
		value: 'source',
		description: 'One detection of an object (a diaSource, one alert)',
	},
	{ name: 'Statistic', value: 'statistics', description: 'Numbers per observing night' },
	{ name: 'Tag', value: 'tag', description: 'What Fink selects: candidates of one kind' },
];

const resourceField: INodeProperties = {
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	default: 'source',
	options: RESOURCES,
};

/** The first operation of each resource is chosen at first. */
const operationFields: INodeProperties[] = Object.entries(OPERATIONS).map(
	([resource, operations]) => {
		const options = operations.map(({ option }) => option);
		const [{ value }] = options;
		return {
			displayName: 'Operation',
			name: 'operation',
			type: 'options',
			noDataExpression: true,
			displayOptions: { show: { resource: [resource] } },
			options,
			default: value,
		};
	},
);

/** All fields of the node. */
export const finkSourcesProperties: INodeProperties[] = [
	resourceField,
	...operationFields,
	...Object.entries(OPERATIONS).flatMap(([resource, operations]) =>
		operations.flatMap((operation) => fieldsOf(resource, operation)),
	),
];
