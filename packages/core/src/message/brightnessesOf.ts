import type { AlertFacts, BrightnessFact } from './AlertFacts';

type Brightnesses = Pick<AlertFacts, 'brightness' | 'totalLight' | 'leading'>;

/** The brightnesses that are known, the leading one first. */
export function brightnessesOf({
	brightness,
	totalLight,
	leading,
}: Brightnesses): readonly BrightnessFact[] {
	const ordered = leading === 'total' ? [totalLight, brightness] : [brightness, totalLight];
	return ordered.filter((fact) => fact !== null);
}

/**
 * What a line with little room says about the brightness: the leading one, and that the source is fainter than
 * its template, which is why there is an alert.
 */
export function headlineBrightnesses(facts: Brightnesses): readonly BrightnessFact[] {
	return brightnessesOf(facts).filter(({ light, kind }, index) => {
		return index === 0 || (light === 'difference' && kind === 'negative');
	});
}
