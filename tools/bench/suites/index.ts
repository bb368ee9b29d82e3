import type { Suite } from '../Suite';
import { backlog } from './backlog';
import { decompression } from './decompression';
import { lightCurves } from './lightCurves';
import { livestream } from './livestream';
import { lossless } from './lossless';
import { observation } from './observation';
import { packets } from './packets';
import { pictures } from './pictures';
import { triplets } from './triplets';
import { workflow } from './workflow';

/** Every benchmark, in the order in which they run. */
export const SUITES: readonly Suite[] = [
	pictures,
	triplets,
	lightCurves,
	lossless,
	packets,
	decompression,
	observation,
	workflow,
	livestream,
	backlog,
];
