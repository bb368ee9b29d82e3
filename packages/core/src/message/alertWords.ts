import type { AlertFacts } from './AlertFacts';
import { SAME_TIME_DAYS } from './facts/timeFacts';
import { spanText } from './numberText';
import { oneLine } from './oneLine';

/** Longest title of the user that goes into headings and subjects. */
const LONGEST_TITLE = 120;

/** What a heading is made from. */
export interface HeadingOptions {
	readonly tag?: string;
	readonly title?: string;
}

/** `New in_tns: SN 2026abc`, or the user's own title. */
export function headingOf(facts: AlertFacts, { tag, title }: HeadingOptions): string {
	const own = oneLine(title ?? '', LONGEST_TITLE);
	return own || `New ${oneLine(tag ?? '', LONGEST_TITLE) || 'alert'}: ${facts.title}`;
}

/** `[Fink] New in_tns: SN 2026abc (170587117485817955) r=20.1`. */
export function subjectOf(facts: AlertFacts, options: HeadingOptions): string {
	const id = facts.name !== null && facts.diaObjectId !== null ? ` (${facts.diaObjectId})` : '';
	const brightness = facts.brightness ? ` ${facts.brightness.short}` : '';
	return `[Fink] ${headingOf(facts, options)}${id}${brightness}`;
}

/** One line: who, how bright, what it may be, how old, when. */
export function summaryOf(facts: AlertFacts, options: HeadingOptions): string {
	const { age, brightness, classes, scores, detected, name } = facts;
	const classed = classes.find(({ text }) => text !== name);
	const words = [
		brightness?.text,
		classed && `${classed.source} ${classed.text.replace(` (${name})`, '')}`,
		scores[0]?.text,
		age && (age.days < SAME_TIME_DAYS ? age.text : `${spanText(age.days)} old`),
		detected?.text,
	];
	return [headingOf(facts, options), ...words.filter(Boolean)].join(', ');
}

/** What a picture shows, for those who don't see it. */
export function altTextOf(facts: AlertFacts, pictureName?: string): string {
	const what = PICTURES.find(([name]) => pictureName?.toLowerCase().includes(name))?.[1];
	const when = facts.detected ? `, ${facts.detected.text}` : '';
	const brightness = facts.brightness ? `, ${facts.brightness.text}` : '';
	return `${what ?? 'Picture'} of ${facts.title}${brightness}${when}`;
}

/** Part of a binary field's name → what it shows. */
const PICTURES: ReadonlyArray<readonly [name: string, what: string]> = [
	['triplet', 'Science, Template and Difference cutouts'],
	['card', 'Cutouts and light curve'],
	['lightcurve', 'Light curve'],
	['filmstrip', 'Cutouts of all visits'],
	['blink', 'Blinking cutouts'],
	['rgb', 'Colour picture'],
	['science', 'Science cutout'],
	['template', 'Template cutout'],
	['difference', 'Difference cutout'],
];
