import type { Detection } from './Detection';
import type { Random } from './Random';
import { schemaOf } from './schemaOf';

/** What Fink's science modules and cross-matches add to an alert. */
export function finkCells({ visit, object, snr, dirt }: Detection, random: Random) {
	const { fixed, tns, catsClass, minCatsScore = 0.7, snnScore } = object.catalog;
	const [, schema, broker, science] = schemaOf(visit.dayObsMjd);
	const now = visit.midpointMjdTai;
	const isFailed = random.chance(0.01);
	const isClassified = catsClass > 0 && snr > 6 && !random.chance(0.05);
	return {
		// Fink says so of everything that is not in Gaia.
		...(dirt === null ? {} : { 'f:xm_gaiadr3_VarFlag': '0' }),
		...fixed,
		...(isFailed ? { 'f:xm_simbad_otype': 'Fail' } : {}),
		...(tns !== undefined && now > tns.namedMjd
			? { 'f:xm_tns_fullname': `${now > tns.classifiedMjd ? 'SN' : 'AT'} ${tns.name}` }
			: {}),
		...(tns !== undefined && now > tns.classifiedMjd
			? { 'f:xm_tns_type': tns.type, 'f:xm_tns_redshift': tns.redshift }
			: {}),
		'f:clf_cats_class': isClassified ? catsClass : -1,
		'f:clf_cats_score': isClassified ? 1 - (1 - minCatsScore) * random.uniform() ** 2 : 0,
		'f:clf_snnSnVsOthers_score': Math.min(0.99, Math.max(0.01, snnScore + 0.1 * random.normal())),
		'f:clf_earlySNIa_score':
			catsClass === 11 && random.chance(0.3) ? Math.min(1, 0.5 + 0.3 * random.uniform()) : -1,
		...(random.chance(0.35)
			? {
					'f:clf_elephant_kstest_science': random.uniform(),
					'f:clf_elephant_kstest_template': random.uniform(),
				}
			: {}),
		'f:fink_broker_version': broker,
		'f:fink_science_version': science,
		'f:lsst_schema_version': schema,
	};
}
