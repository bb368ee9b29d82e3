import { unixMsToMjdTai } from '@fink/core';

/** This moment as a Modified Julian Date in TAI. */
export function mjdTaiNow(): number {
	return unixMsToMjdTai(Date.now());
}
