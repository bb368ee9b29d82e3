import type { AlertFacts } from './AlertFacts';
import { fixed } from './numberText';

/** Facts that a message may show, in the order of the message. */
export const FACT_NAMES = [
	'detected',
	'age',
	'brightness',
	'change',
	'detections',
	'totalLight',
	'snr',
	'reliability',
	'classes',
	'scores',
	'redshift',
	'host',
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
 * @param chosen - Which ones; the order is always that of FACT_NAMES. @default all
 */
export function factRows(facts: AlertFacts, chosen: readonly FactName[] = FACT_NAMES): FactRow[] {
	return FACT_NAMES.filter((name) => chosen.includes(name)).flatMap((name) => {
		const [label, values] = lineOf(name, facts);
		const known = values.filter((value) => value !== null && value !== undefined && value !== '');
		if (known.length === 0) return [];
		return [{ name, label, values: known as string[], isCode: CODES.includes(name) }];
	});
}

function lineOf(name: FactName, facts: AlertFacts): Line {
	switch (name) {
		case 'detected':
			return ['Detected', [facts.detected?.text]];
		case 'age':
			return ['Age', [facts.age?.text]];
		case 'brightness':
			return ['Brightness', [facts.brightness?.text]];
		case 'change':
			return ['Change', [facts.change?.text]];
		case 'detections':
			return ['Detections', [detectionsText(facts)]];
		case 'totalLight':
			return ['Total light', [facts.totalLight?.text]];
		case 'snr':
			return ['S/N', [facts.snr === null ? null : fixed(facts.snr, 1)]];
		case 'reliability':
			return ['Reliability', [facts.reliability === null ? null : fixed(facts.reliability, 2)]];
		case 'classes':
			return ['Catalogues', facts.classes.map(({ source, text }) => `${source}: ${text}`)];
		case 'scores':
			return ['Classifiers', facts.scores.map(({ text }) => text)];
		case 'redshift':
			return ['Redshift', [facts.redshift]];
		case 'host':
			return ['Host galaxy', [facts.host]];
		case 'position':
			return ['Position', [facts.position?.sexagesimal, facts.position?.degrees]];
		case 'sky':
			return ['Sky', [facts.position?.skyText]];
		case 'object':
			return ['Object', [facts.diaObjectId]];
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
