import type { Resource } from '../Operation';
import { asteroidTable } from './asteroidTable';
import { forcedPhotometry } from './forcedPhotometry';
import { name } from './name';
import { object } from './object';
import { position } from './position';
import { schema } from './schema';
import { skyMap } from './skyMap';
import { solarSystemObject } from './solarSystemObject';
import { source } from './source';
import { statistics } from './statistics';
import { tag } from './tag';

/** Every resource of Fink Sources, in the order of the drop-down. */
export const RESOURCES: readonly Resource[] = [
	asteroidTable,
	forcedPhotometry,
	name,
	object,
	position,
	schema,
	skyMap,
	solarSystemObject,
	source,
	statistics,
	tag,
];
