import { booleanOf, probabilityOf } from './cells';
import type { Row } from './Row';

/** Below this, an alert is called unreliable: closer to an artifact (0) than to a real source (1). */
const MIN_RELIABILITY = 0.5;

/**
 * Rubin's flags for unreliable detections → what they mean, in plain words; the worst first. They include those
 * of Fink's own quality cut (fink-filters, `b_good_quality`).
 */
const FLAGS: Readonly<Record<string, string>> = {
	'r:isDipole': 'dipole',
	'r:glint_trail': 'trail of satellite glints',
	'r:psfFlux_flag': 'PSF flux failed',
	'r:psfFlux_flag_edge': 'PSF flux too close to the image edge',
	'r:psfFlux_flag_noGoodPixels': 'no good pixels for the PSF flux',
	'r:forced_PsfFlux_flag': 'total flux failed',
	'r:forced_PsfFlux_flag_edge': 'total flux too close to the image edge',
	'r:forced_PsfFlux_flag_noGoodPixels': 'no good pixels for the total flux',
	'r:centroid_flag': 'centroid failed',
	'r:apFlux_flag': 'aperture flux failed',
	'r:apFlux_flag_apertureTruncated': 'aperture cut off by the image edge',
	'r:shape_flag': 'shape not measured',
	'r:shape_flag_no_pixels': 'no pixels to measure a shape',
	'r:shape_flag_not_contained': 'center outside its footprint',
	'r:shape_flag_parent_source': 'shape measured on a blend',
	'r:trail_flag_edge': 'trail touches the image edge',
	'r:pixelFlags': 'pixel flags failed',
	'r:pixelFlags_offimage': 'center off the image',
	'r:pixelFlags_edge': 'image edge',
	'r:pixelFlags_nodataCenter': 'no data at the center',
	'r:pixelFlags_nodata': 'pixels without data',
	'r:pixelFlags_saturatedCenter': 'saturated at the center',
	'r:pixelFlags_saturated': 'saturated pixels',
	'r:pixelFlags_crCenter': 'cosmic ray at the center',
	'r:pixelFlags_cr': 'cosmic ray',
	'r:pixelFlags_bad': 'bad pixels',
	'r:pixelFlags_interpolatedCenter': 'interpolated at the center',
	'r:pixelFlags_interpolated': 'interpolated pixels',
	'r:pixelFlags_suspectCenter': 'suspect pixels at the center',
	'r:pixelFlags_suspect': 'suspect pixels',
	'r:pixelFlags_streakCenter': 'satellite streak at the center',
	'r:pixelFlags_streak': 'satellite streak',
	'r:pixelFlags_injectedCenter': 'artificial source at the center',
	'r:pixelFlags_injected': 'artificial source',
	'r:pixelFlags_injected_templateCenter': 'artificial source in the template, at the center',
	'r:pixelFlags_injected_template': 'artificial source in the template',
};

/** A flag about the whole footprint adds nothing once the one about its center is set. */
const SUFFIX_OF_CENTER = 'Center';

/** The columns that the quality is read from. */
export const QUALITY_COLUMNS: readonly string[] = [...Object.keys(FLAGS), 'r:reliability'];

/**
 * Reasons to doubt a detection, in plain words; empty if there are none. A flag without a value counts as not
 * set. A missing reliability is listed, as is one below MIN_RELIABILITY.
 *
 * @param row - A row of detections, cleaned or as served.
 */
export function qualityOf(row: Row): string[] {
	const isSet = (column: string) => booleanOf(row[column]) === true;
	const flags = Object.entries(FLAGS).flatMap(([column, words]) =>
		isSet(column) && !isSet(column + SUFFIX_OF_CENTER) ? [words] : [],
	);
	const reliability = probabilityOf(row['r:reliability']);
	if (reliability === null) return [...flags, 'reliability missing'];
	return reliability < MIN_RELIABILITY ? [...flags, 'low reliability'] : flags;
}
