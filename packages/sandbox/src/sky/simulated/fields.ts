/** A patch of sky that the telescope comes back to. */
export interface Field {
	readonly name: string;
	/** Center, degrees. */
	readonly ra: number;
	readonly dec: number;
	/** Share of the nights on which it is observed. */
	readonly nightShare: number;
	/** Exposures in such a night. */
	readonly visitsPerNight: number;
	/** What the scheduler says about its exposures. */
	readonly observationReason: string;
	readonly targetName: string;
}

/** The simulated survey: one deep-drilling field and five of the wide survey. */
export const FIELDS: readonly Field[] = [
	{
		name: 'COSMOS',
		ra: 150.11,
		dec: 2.23,
		nightShare: 0.3,
		visitsPerNight: 4,
		observationReason: 'ddf_cosmos',
		targetName: 'ddf_cosmos, lowdust',
	},
	...(
		[
			['M49', 187.44, 8.0],
			['Virgo', 201.3, -6.1],
			['Libra', 226.8, -14.6],
			['Ophiuchus', 246.2, -22.9],
			['Pavo', 287.9, -61.2],
		] as const
	).map(([name, ra, dec]) => ({
		name,
		ra,
		dec,
		nightShare: 0.2,
		visitsPerNight: 2,
		observationReason: 'pairs_33',
		targetName: 'lowdust',
	})),
];
