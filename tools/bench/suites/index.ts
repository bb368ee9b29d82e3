import type { Suite } from '../Suite';
import { decompression } from './decompression';
import { lightCurves } from './lightCurves';
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
];
