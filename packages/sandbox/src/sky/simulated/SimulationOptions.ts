/** What determines a simulated sky. */
export interface SimulationOptions {
	/** Same seed, same sky, to the last bit. @default 1 */
	readonly seed?: number;
	/** No exposure is later than this, MJD in TAI; never the wall clock. @default 61235.45 */
	readonly epochMjdTai?: number;
	/** Length of the survey. @default 200 */
	readonly days?: number;
	/**
	 * Nothing is wrong with any detection: no dipoles, no flags, S/N is flux over error, catalogs say only
	 * what they know. For tests that need it. @default false
	 */
	readonly clean?: boolean;
}
