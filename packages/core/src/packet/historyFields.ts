/** Fields of a packet that hold the history of the object: of Rubin and Fink, and of ZTF. */
export const HISTORY_FIELDS: ReadonlySet<string> = new Set([
	'prvDiaSources',
	'prvDiaForcedSources',
	'prv_candidates',
	'fp_hists',
]);
