import { positionAngleDeg, separationArcsec, skyOffset } from '../../alert';
import type { SkyPosition } from '../../fits';
import type { ChartNumbers, OffsetStar, StarNumbers } from './OffsetStar';

/** From so much on the image counts as whole. */
const WHOLE = 0.995;

/** What a chart is made of. */
export interface ChartSubject extends Pick<
	ChartNumbers,
	'fieldArcmin' | 'pixelScaleArcsec' | 'survey' | 'coveredFraction'
> {
	readonly target: SkyPosition;
	readonly stars: readonly OffsetStar[];
	/** Whether a position on the sky lies on the chart. */
	readonly isOnChart: (position: SkyPosition) => boolean;
	/** What else is to be said. */
	readonly hints: readonly string[];
}

/** The numbers of a chart, and what it has to say of itself. */
export function chartNumbers({
	target,
	stars,
	isOnChart,
	hints,
	...subject
}: ChartSubject): ChartNumbers {
	const measured = stars.map((star, i): StarNumbers => {
		const toTarget = skyOffset(star, target);
		const fromTarget = skyOffset(target, star);
		return {
			label: `S${i + 1}`,
			...star,
			toTargetEastArcsec: toTarget.eastArcsec,
			toTargetNorthArcsec: toTarget.northArcsec,
			fromTargetEastArcsec: fromTarget.eastArcsec,
			fromTargetNorthArcsec: fromTarget.northArcsec,
			separationArcsec: separationArcsec(target.raDeg, target.decDeg, star.raDeg, star.decDeg),
			positionAngleDeg: positionAngleDeg(target, star),
			isOnChart: isOnChart(star),
		};
	});
	const outside = measured.filter((star) => !star.isOnChart).map(({ label }) => label);
	const covered = Math.round(100 * subject.coveredFraction);
	const notes = [
		...(stars.length === 0 ? ['There are no offset stars: the chart has no offsets.'] : []),
		...(outside.length > 0
			? [
					`Outside the chart: ${outside.join(', ')}. A wider field may show ${outside.length === 1 ? 'it' : 'them'}.`,
				]
			: []),
		...(subject.coveredFraction < WHOLE
			? [
					`The image covers ${covered < 1 ? 'less than 1' : covered} % of the chart; the rest is hatched. It needs an image of at least ${subject.fieldArcmin}′.`,
				]
			: []),
		...hints,
	];
	return {
		target: { raDeg: target.raDeg, decDeg: target.decDeg },
		...subject,
		stars: measured,
		notes,
	};
}
