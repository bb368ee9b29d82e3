import type { AlertFacts, BrightnessFact } from './AlertFacts';
import { brightnessesOf, headlineBrightnesses } from './brightnessesOf';
import { fixed, scoreText } from './numberText';
import { qualityText } from './qualityText';
import { snrText } from './snrText';

/** Facts that a message may show, in the order of the message; of the two brightnesses the leading one first. */
export const FACT_NAMES = [
	'detected',
	'age',
	'brightness',
	'totalLight',
	'quality',
	'change',
	'detections',
	'snr',
	'detectionSnr',
	'reliability',
	'classes',
	'scores',
	'redshift',
	'nearbyGalaxy',
	'trail',
	'position',
	'sky',
	'object',
	'alert',
] as const;

/** One of FACT_NAMES. */
export type FactName = (typeof FACT_NAMES)[number];

/** One line of a message's table. */
export interface FactRow {
	readonly name: FactName;
	readonly label: string;
	/** One or more lines of text. */
	readonly values: readonly string[];
	/** To be copied: shown in fixed width. */
	readonly isCode: boolean;
}

type Line = readonly [label: string, values: ReadonlyArray<string | null | undefined>];

const CODES: readonly FactName[] = ['position', 'object', 'alert'];

/**
 * The facts as lines of a table, without those that are not known.
 *
 * @param chosen - Which ones; the order is always that of the message. @default all
 */
export function factRows(facts: AlertFacts, chosen: readonly FactName[] = FACT_NAMES): FactRow[] {
	return inOrder(facts)
		.filter((name) => chosen.includes(name))
		.flatMap((name) => {
			const [label, values] = lineOf(name, facts);
			const known = values.filter((value) => value !== null && value !== undefined && value !== '');
			if (known.length === 0) return [];
			return [{ name, label, values: known as string[], isCode: CODES.includes(name) }];
		});
}

/**
 * What a line with little room says of the brightness, see `headlineBrightnesses`, from the chosen ones.
 *
 * @param chosen - As for `factRows`.
 */
export function chosenBrightnesses(
	facts: AlertFacts,
	chosen: readonly FactName[] = FACT_NAMES,
): readonly BrightnessFact[] {
	return headlineBrightnesses({
		...facts,
		brightness: chosen.includes('brightness') ? facts.brightness : null,
		totalLight: chosen.includes('totalLight') ? facts.totalLight : null,
	});
}

/** FACT_NAMES with the leading brightness first. */
function inOrder({ leading }: AlertFacts): readonly FactName[] {
	if (leading === 'difference') return FACT_NAMES;
	const swapped: Partial<Record<FactName, FactName>> = {
		brightness: 'totalLight',
		totalLight: 'brightness',
	};
	return FACT_NAMES.map((name) => swapped[name] ?? name);
}

function lineOf(name: FactName, facts: AlertFacts): Line {
	switch (name) {
		case 'detected':
			return ['Detected', [facts.detected?.text]];
		case 'age':
			return ['Age', [facts.age?.text]];
		case 'brightness':
			return ['Difference', [facts.brightness?.value]];
		case 'change':
			return ['Change', [facts.change?.text]];
		case 'detections':
			return ['Detections', [detectionsText(facts)]];
		case 'totalLight':
			return ['Total light', [facts.totalLight?.value]];
		case 'quality':
			return ['Quality', [qualityText(facts.quality)]];
		case 'snr':
			return ['S/N', [brightnessesOf(facts).flatMap(snrOf).join(', ')]];
		case 'detectionSnr':
			return ['Detection S/N', [facts.detectionSnr === null ? null : snrText(facts.detectionSnr)]];
		case 'reliability':
			return ['Reliability', [facts.reliability === null ? null : scoreText(facts.reliability)]];
		case 'classes':
			return ['Catalogs', facts.classes.map(({ source, text }) => `${source}: ${text}`)];
		case 'scores':
			return ['Classifiers', facts.scores.map(({ text }) => text)];
		case 'redshift':
			return ['Redshift', [facts.redshift]];
		case 'nearbyGalaxy':
			return ['Galaxy within 1′ (Mangrove)', [facts.nearbyGalaxy]];
		case 'trail':
			return ['Trail', [facts.trail?.text]];
		case 'position':
			return ['Position', [facts.position?.sexagesimal, facts.position?.degrees]];
		case 'sky':
			return ['Sky', [facts.position?.skyText]];
		case 'object':
			return ['Object', [facts.diaObjectId ?? facts.ssObjectId]];
		case 'alert':
			return ['Alert', [facts.diaSourceId]];
	}
}

function detectionsText({ detections, newAlerts }: AlertFacts): string | null {
	const isMany = newAlerts !== null && newAlerts > 1;
	const news = isMany ? `${fixed(newAlerts, 0)} new alerts` : null;
	if (detections === null) return news;
	return `${fixed(detections, 0)}${news ? ` (${news})` : ''}`;
}

/** `difference 9.3`; the S/N says of which flux it is. */
function snrOf({ light, snr }: BrightnessFact): string[] {
	return snr === null ? [] : [`${light} ${snrText(snr)}`];
}
