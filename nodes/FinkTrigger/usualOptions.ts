// What options mean as long as they are not added; their fields begin with the same values.

/** Days before the newest alert that are read again. */
export const USUAL_LOOK_BACK_DAYS = 2;
/** Alerts returned per poll at most. */
export const USUAL_MAX_PER_POLL = 1000;
/** Hours for which an alert waits for its images at most. */
export const USUAL_IMAGE_HOURS = 6;
