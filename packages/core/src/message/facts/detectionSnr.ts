import { snrText } from '../snrText';
import type { Fact } from './Fact';

/** The S/N with which Rubin detected the source: not the flux divided by its error. */
export const detectionSnr: Fact<'detectionSnr'> = {
	name: 'detectionSnr',
	title: 'Detection S/N',
	description: 'The S/N with which Rubin detected the source, r:snr',
	label: 'Detection S/N',
	linesOf: (facts) => [facts.detectionSnr === null ? null : snrText(facts.detectionSnr)],
	weight: 0,
};
