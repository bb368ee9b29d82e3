/** A star from which a telescope moves to its target. */
export interface OffsetStar {
	/** Degrees, ICRS. */
	readonly raDeg: number;
	readonly decDeg: number;
	readonly magnitude?: number;
	readonly name?: string;
}

/** What a finding chart says of an offset star. */
export interface StarNumbers extends OffsetStar {
	/** `S1` and so on, as on the chart. */
	readonly label: string;
	/** How far the telescope moves from the star to the target. East and North are positive. */
	readonly toTargetEastArcsec: number;
	readonly toTargetNorthArcsec: number;
	/** Where the star lies as seen from the target. */
	readonly fromTargetEastArcsec: number;
	readonly fromTargetNorthArcsec: number;
	readonly separationArcsec: number;
	/** Of the star as seen from the target, from North through East. */
	readonly positionAngleDeg: number;
	readonly isOnChart: boolean;
}

/** What a finding chart shows, in numbers. */
export interface ChartNumbers {
	readonly target: { readonly raDeg: number; readonly decDeg: number };
	readonly fieldArcmin: number;
	/** Of the chart. */
	readonly pixelScaleArcsec: number;
	readonly survey?: string;
	/** Part of the chart that the image covers, 0 to 1. */
	readonly coveredFraction: number;
	readonly stars: readonly StarNumbers[];
	/** What is written below the chart, in sentences. */
	readonly notes: readonly string[];
}
