import type { Resource } from '../../Operation';
import { get } from './get';

/** The resource Asteroid Table and its operations, in the order of the drop-down. */
export const asteroidTable: Resource = {
	name: 'asteroidTable',
	title: 'Asteroid Table',
	description: "Fink's tables of Solar System objects, as files",
	operations: [get],
};
