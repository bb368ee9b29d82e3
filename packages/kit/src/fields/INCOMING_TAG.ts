/** The tag that Fink Trigger adds to its alerts; nothing for other items. */
export const INCOMING_TAG = '={{ $json.tag }}';
