import { roundsOfName } from './roundsOfName';
import { withoutWrapping } from './withoutWrapping';

/** An asteroid or comet as SsODNet knows it, however it is written: `(8467) Benoitcarry` and `"8467"` are 8467. */
export function nameOfAsteroid(given: string): string {
	const text = withoutWrapping(given).replace(/_/g, ' ');
	const questions = text === '' ? [] : roundsOfName(text).flat();
	return questions.find(({ service }) => service === 'ssodnet')?.name ?? text;
}
