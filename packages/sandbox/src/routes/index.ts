import { blocks } from './blocks';
import { conesearch } from './conesearch';
import { cutouts } from './cutouts';
import { fp } from './fp';
import { objects } from './objects';
import { resolver } from './resolver';
import { schema } from './schema';
import { skymap } from './skymap';
import { sources } from './sources';
import { sso } from './sso';
import { ssobulk } from './ssobulk';
import { ssoft } from './ssoft';
import { statistics } from './statistics';
import { tags } from './tags';
import type { Route } from './Route';

export * from './Route';

/** Every endpoint that the sandbox answers. A new one is a file here and a line in this list. */
export const ROUTES: readonly Route[] = [
	sources,
	objects,
	fp,
	tags,
	conesearch,
	sso,
	ssoft,
	ssobulk,
	resolver,
	statistics,
	schema,
	blocks,
	skymap,
	cutouts,
];
