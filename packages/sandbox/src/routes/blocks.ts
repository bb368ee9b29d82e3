import type { Answer } from '../http';
import type { Route } from './Route';

/** Building blocks of Fink's filters (fink-filters, `rubin/blocks.py`; names theirs, wording ours). */
const BLOCKS: Readonly<Record<string, string>> = {
	b_good_quality: 'Alerts without flags on shape, fluxes, centroid or pixels',
	b_is_fading: 'Alerts fainter than the mean of their object in that band',
	b_is_new: 'Alerts whose object is seen for the first time',
	b_is_rising: 'Alerts brighter than the mean of their object in that band',
	b_is_solar_system: 'Alerts that Rubin associates with a Solar System object',
	b_outside_galactic_plane: 'Alerts more than 20 degrees from the galactic plane',
	b_xmatched_gaia_star: 'Alerts on a Gaia source with a good parallax',
	b_xmatched_mangrove: 'Alerts near a galaxy of the Mangrove catalog',
	b_xmatched_simbad_galaxy: 'Alerts on a galaxy in SIMBAD',
	b_xmatched_simbad_unknown: 'Alerts that SIMBAD does not know, or whose cross-match failed',
	b_xmatched_vsx: 'Alerts on an entry of VSX, a star or not',
	b_xmatched_vsx_star: 'Alerts on a variable star of VSX',
};

/** `/api/v1/blocks`: the filters' building blocks; answers GET only. */
export const blocks: Route = {
	path: '/api/v1/blocks',
	isReadOnly: true,
	describe: listBlocks,
	answer: listBlocks,
};

function listBlocks(): Answer {
	return { status: 200, contentType: 'application/json', body: `${JSON.stringify(BLOCKS)}\n` };
}
