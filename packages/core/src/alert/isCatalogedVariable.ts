import type { LightClues } from './leadingBrightness';

/** What may identify a variable star. */
export interface VariableClues extends Pick<LightClues, 'vsxType' | 'gcvsType' | 'simbadType'> {
	/** Name of the CATS class, see `catsClassName`. */
	readonly catsClass: string | null;
}

/**
 * Whether the brightness varies all the time, so that its change between two nights means nothing:
 * periodic for Fink's CATS, in an index of variable stars (AAVSO's VSX, the GCVS), or a variable for SIMBAD.
 */
export function isCatalogedVariable(clues: VariableClues): boolean {
	const { catsClass, vsxType, gcvsType, simbadType } = clues;
	return (
		catsClass?.toLowerCase() === 'periodic' ||
		vsxType !== null ||
		gcvsType !== null ||
		(simbadType !== null && isVariableType(simbadType))
	);
}

/**
 * SIMBAD's variable stars in lower case, condensed and long, current and older: all under "Variable Star"
 * in its list of object types (simbad.cds.unistra.fr/guide/otypes.htx) except supernovae, with eclipsing,
 * cataclysmic, X-ray binaries and T Tauri stars. Most long names end in "V*" and need no entry.
 */
const VARIABLE_TYPES = new Set(
	`v* ir* or* rc* er* fl* ro* a2* psr pulsar by* rs* pu* rr* rrlyr rrlyrae ce* cepheid cc* classicalcep
	deltacep deltascuti deltasct betacep gammador wv* type2cep bc* ds* sx* gd* rv* lp* mi* mira zz* el* ellipvar eb* eclbin al* bl* wu*
	cv* no* nova nova* classicalnova nl* dq* am* dn* sy* symbiotic* tt* ttau* ttauri* ae* eruptive* bydra rscvn
	xb* hxb lxb hx* lx* xraybin highmassxbin lowmassxbin hmxb lmxb var`.split(/\s+/),
);

function isVariableType(simbadType: string): boolean {
	const type = simbadType
		.toLowerCase()
		.replace(/_?candidate_?/, '')
		.replace(/\?$/, '*')
		.replace(/[\s_-]/g, '');
	return VARIABLE_TYPES.has(type) || /v\*$|^variable/.test(type);
}
