import type { BrightnessFact } from '../AlertFacts';
import { brightnessesOf } from '../brightnessesOf';
import { snrText } from '../snrText';
import type { Fact } from './Fact';

/** Flux divided by its error, of both brightnesses. */
export const snr: Fact<'snr'> = {
	name: 'snr',
	title: 'Signal to Noise',
	description: 'Flux divided by its error',
	label: 'S/N',
	linesOf: (facts) => [brightnessesOf(facts).flatMap(labeledSnr).join(', ')],
	inDigest: 'labeled',
	weight: 1,
};

/** `difference 9.3`: the S/N and the flux that it belongs to. */
function labeledSnr({ light, snr: ratio }: BrightnessFact): string[] {
	return ratio === null ? [] : [`${light} ${snrText(ratio)}`];
}
