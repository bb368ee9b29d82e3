import type { Stretch } from '../stretch';
import { unknownName } from '../../choice';

/**
 * What the API's `stretch` names mean, apart from `sigmoid` (see `finkSigmoid`). `asinh`, `arcsinh` and
 * `sinh` work although its documentation leaves them out.
 *
 * @see astropy/visualization/mpl_normalize.py, `simple_norm` with the arguments of fink-object-api
 */
const LIMITED_STRETCHES = {
	linear: { name: 'linear' },
	sqrt: { name: 'sqrt' },
	power: { name: 'squared' },
	log: { name: 'log', a: 1000 },
	asinh: { name: 'asinh', a: 10 },
	arcsinh: { name: 'asinh', a: 10 },
	sinh: { name: 'sinh', a: 0.3 },
} as const satisfies Record<string, Stretch>;

/** A value of the API's argument `stretch`. */
export type FinkApiStretch = 'sigmoid' | keyof typeof LIMITED_STRETCHES;

/** Every value of the API's argument `stretch` that its server accepts. */
export const FINK_API_STRETCH_NAMES = [
	'sigmoid',
	'linear',
	'sqrt',
	'power',
	'log',
	'asinh',
	'arcsinh',
	'sinh',
] as const satisfies readonly FinkApiStretch[];

/**
 * The curve behind a name of the API other than `sigmoid`.
 *
 * @throws {OptionError} An unknown name, which the server answers with status 500.
 */
export function finkApiStretchOf(name: Exclude<FinkApiStretch, 'sigmoid'>): Stretch {
	if (Object.hasOwn(LIMITED_STRETCHES, name)) return LIMITED_STRETCHES[name];
	throw unknownName('Stretch', name, FINK_API_STRETCH_NAMES);
}
