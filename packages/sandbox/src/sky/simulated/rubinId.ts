/** MJD of the night (dayObs) numbered 0 in Rubin's 64-bit ids, read off real ones. */
const DAY_ZERO_MJD = 22429;

/** The parts of a Rubin source id. */
export interface RubinIdParts {
	/** MJD of the date on which the night began (dayObs). */
	readonly dayObsMjd: number;
	/** Number of the exposure in the night, below 32768. */
	readonly sequence: number;
	/** CCD, 0 to 188. */
	readonly detector: number;
	/** Number of the source on that CCD, below 524288. */
	readonly counter: number;
}

/**
 * Packs a source id as Rubin does: day, 15 bits of sequence number, 8 of detector, 19 of counter.
 * Checked against real alerts: 170094456272322680 is 2026-03-05, exposure 55, detector 140.
 */
export function packRubinId({ dayObsMjd, sequence, detector, counter }: RubinIdParts): bigint {
	const day = BigInt(dayObsMjd - DAY_ZERO_MJD);
	return (day << 42n) | (BigInt(sequence) << 27n) | (BigInt(detector) << 19n) | BigInt(counter);
}

/** The parts of a Rubin source id. */
export function unpackRubinId(id: bigint): RubinIdParts {
	return {
		dayObsMjd: Number(id >> 42n) + DAY_ZERO_MJD,
		sequence: Number((id >> 27n) & 0x7fffn),
		detector: Number((id >> 19n) & 0xffn),
		counter: Number(id & 0x7ffffn),
	};
}

/** Whether JavaScript's Number turns this id into another one. */
export function isCorruptedByNumber(id: bigint): boolean {
	return String(Number(id)) !== String(id);
}
