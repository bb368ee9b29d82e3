import { simplifyAlert, type Row } from '../../src/alert';

const NEW: Row = { 'r:diaObjectId': '7', 'r:psfFlux': 1000, 'r:psfFluxErr': 50 };

describe('the brightness that leads', () => {
	it.each<[string, Row, string]>([
		['something new', {}, 'difference'],
		['a galaxy in SIMBAD', { 'f:xm_simbad_otype': 'Galaxy' }, 'difference'],
		['a supernova in SIMBAD', { 'f:xm_simbad_otype': 'Supernova' }, 'difference'],
		['a cluster in SIMBAD', { 'f:xm_simbad_otype': 'Cl*' }, 'difference'],
		['an asteroid', { 'r:diaObjectId': '0', 'r:ssObjectId': '21163624394469969' }, 'total'],
		['a fading', { 'r:psfFlux': -150 }, 'total'],
		['noise below zero', { 'r:psfFlux': -149 }, 'difference'],
		['a parallax', { 'f:xm_gaiadr3_Plx': 1.8617, 'f:xm_gaiadr3_e_Plx': 0.2777 }, 'total'],
		[
			'noise of a parallax',
			{ 'f:xm_gaiadr3_Plx': 0.8, 'f:xm_gaiadr3_e_Plx': 0.2777 },
			'difference',
		],
		['a parallax without an error', { 'f:xm_gaiadr3_Plx': 1.8617 }, 'difference'],
		['a variable of Gaia', { 'f:xm_gaiadr3_VarFlag': '1' }, 'total'],
		['no variable of Gaia', { 'f:xm_gaiadr3_VarFlag': '0' }, 'difference'],
		['a variable of VSX', { 'f:xm_vsx_Type': 'RRAB' }, 'total'],
		['a failed look into VSX', { 'f:xm_vsx_Type': 'Fail 504' }, 'difference'],
		['an unknown type in VSX', { 'f:xm_vsx_Type': 'Unknown' }, 'difference'],
		['RR Lyrae, short', { 'f:xm_simbad_otype': 'RR*' }, 'total'],
		['RR Lyrae, long', { 'f:xm_simbad_otype': 'RRLyr' }, 'total'],
		['a star', { 'f:xm_simbad_otype': 'Star' }, 'total'],
		['a candidate', { 'f:xm_simbad_otype': 'EclBin_Candidate' }, 'total'],
		['a quasar', { 'f:xm_simbad_otype': 'QSO' }, 'total'],
		['a possible AGN', { 'f:xm_simbad_otype': 'AGN_Candidate' }, 'total'],
		['Seyfert', { 'f:xm_simbad_otype': 'Seyfert_1' }, 'total'],
	])('of %s', (_, cells, expected) => {
		expect(simplifyAlert({ ...NEW, ...cells }).leadingBrightness).toBe(expected);
	});
});
