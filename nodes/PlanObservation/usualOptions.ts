// What options mean as long as they are not added; their fields begin with the same values.

/** Formula for the airmass. */
export const USUAL_AIRMASS = 'pickering';
/** Hours within the limits from which a target counts as observable. */
export const USUAL_MIN_HOURS = 0;
/** Degrees from the Moon; 0 for no limit. */
export const USUAL_MOON_DISTANCE = 0;
/** Field of an item with positions over time. */
export const USUAL_POSITIONS_FIELD = 'positions';
/** Field of an item with its priority. */
export const USUAL_PRIORITY_FIELD = 'priority';
