import { API_STRETCHES, type ApiStretch } from '../../alert';
import { unknownName } from '../../choice';
import type { Stretch } from '../stretch';

/**
 * What the API's `stretch` names mean, apart from `sigmoid` (see `finkSigmoid`). `asinh`, `arcsinh` and
 * `sinh` work although its documentation leaves them out.
 *
 * @see astropy/visualization/mpl_normalize.py, `simple_norm` with the arguments of fink-object-api
 */
const STRETCHES_WITH_LIMITS: Readonly<Record<Exclude<ApiStretch, 'sigmoid'>, Stretch>> = {
	linear: { name: 'linear' },
	sqrt: { name: 'sqrt' },
	power: { name: 'squared' },
	log: { name: 'log', a: 1000 },
	asinh: { name: 'asinh', a: 10 },
	arcsinh: { name: 'asinh', a: 10 },
	sinh: { name: 'sinh', a: 0.3 },
};

/**
 * The curve behind a name of the API other than `sigmoid`.
 *
 * @throws {OptionError} An unknown name, which the server answers with status 500.
 */
export function finkApiStretchOf(name: Exclude<ApiStretch, 'sigmoid'>): Stretch {
	if (Object.hasOwn(STRETCHES_WITH_LIMITS, name)) return STRETCHES_WITH_LIMITS[name];
	throw unknownName(
		'Stretch',
		name,
		API_STRETCHES.map((stretch) => stretch.name),
	);
}
