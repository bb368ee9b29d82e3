/** This moment as a Modified Julian Date in TAI, which has been 37 s ahead of UTC since 2017. */
export function mjdTaiNow(): number {
	return 40587 + (Date.now() + 37_000) / 86_400_000;
}
