import type { AlertFacts } from './AlertFacts';
import { headlineBrightnesses } from './brightnessesOf';
import { SAME_TIME_DAYS } from './facts/age';
import { fixed, plural, spanText } from './numberText';
import { oneLine } from './oneLine';
import { qualityMark } from './qualityText';

/** Longest custom title for headings and subjects. */
const MAX_TITLE = 120;

/** What a heading is made of. */
export interface HeadingOptions {
	readonly tag?: string;
	readonly title?: string;
}

/**
 * `New in_tns: SN 2026abc`, `2004 JQ12 seen by Rubin`, or the custom title; `Object SN 2026abc` for a
 * record that is not an alert, such as a row of objects or forced photometry.
 */
export function headingOf(facts: AlertFacts, { tag, title }: HeadingOptions): string {
	const own = oneLine(title ?? '', MAX_TITLE);
	if (own) return own;
	const given = oneLine(tag ?? '', MAX_TITLE);
	if (facts.isAsteroid) return `${given && `${given}: `}${facts.title} seen by Rubin`;
	if (!isAlert(facts)) return `${given ? `${given}: object` : 'Object'} ${facts.title}`;
	return `New ${given || 'alert'}: ${facts.title}`;
}

/** Whether the facts are about one or several alerts, and not only about an object. */
export function isAlert({ diaSourceId, newAlerts }: AlertFacts): boolean {
	return diaSourceId !== null || newAlerts !== null;
}

/** `[Fink] New in_tns: SN 2026abc (170587117485817955) diff r=20.1`. */
export function subjectOf(facts: AlertFacts, options: HeadingOptions): string {
	const id = facts.name !== null && facts.diaObjectId !== null ? ` (${facts.diaObjectId})` : '';
	const brightness = shortBrightness(facts);
	return `[Fink] ${headingOf(facts, options)}${id}${brightness && ` ${brightness}`}`;
}

/** `diff r=20.1`; `total i=19.2, diff i=-812 nJy` for a source fainter than its template; empty when not known. */
export function shortBrightness(facts: AlertFacts): string {
	return headlineBrightnesses(facts)
		.map(({ short }) => short)
		.join(', ');
}

/** The brightness in full words; empty when not known. */
export function brightnessText(facts: AlertFacts): string {
	return headlineBrightnesses(facts)
		.map(({ text }) => text)
		.join('; ');
}

/** One line: name, brightness, doubts, class, age, time. */
export function summaryOf(facts: AlertFacts, options: HeadingOptions): string {
	const { age, classes, scores, detected, name, quality } = facts;
	// A source listed by Gaia is not a class.
	const classed = classes.find(({ source, text }) => text !== name && source !== 'Gaia');
	const words = [
		brightnessText(facts),
		qualityMark(quality),
		classed && `${classed.source} ${classed.text.replace(` (${name})`, '')}`,
		scores[0]?.text,
		age && (age.days < SAME_TIME_DAYS ? age.text : `${spanText(age.days)} old`),
		detected?.text,
	];
	return [headingOf(facts, options), ...words.filter(Boolean)].join(', ');
}

/** What follows the heading in a line with little room, the most important first. */
export function shortWords(facts: AlertFacts): string[] {
	const { age, scores, detected, position, quality } = facts;
	const words = [
		shortBrightness(facts),
		qualityMark(quality),
		scores[0]?.text,
		age && (age.days < SAME_TIME_DAYS ? age.text : `${spanText(age.days)} old`),
		position?.sexagesimal,
		detected?.text,
	];
	return words.filter((word) => typeof word === 'string' && word !== '') as string[];
}

/**
 * What a picture shows, for people who can't see it, with numbers if they are known: the brightness and its doubts,
 * the time, and then what is near the source in an image, or how a light curve changes.
 */
export function altTextOf(facts: AlertFacts, pictureName?: string): string {
	const [, what = 'Picture', kind = 'image'] =
		PICTURES.find(([name]) => pictureName?.toLowerCase().includes(name)) ?? [];
	const when = facts.detected ? `, ${facts.detected.text}` : '';
	const brightness = brightnessText(facts);
	const words = [brightness, qualityMark(facts.quality)].filter((part) => part !== '');
	const first = [`${what} of ${facts.title}`, ...words].join(', ') + when;
	const shown = { image: imageWords(facts), curve: curveWords(facts), both: undefined }[kind];
	return [first, ...(shown ?? [...imageWords(facts), ...curveWords(facts)])].join('; ');
}

/** What an image shows in addition to the source. */
function imageWords({ age, nearbyGalaxy, trail }: AlertFacts): string[] {
	return [
		...(age && age.days < SAME_TIME_DAYS ? [age.text] : []),
		...(nearbyGalaxy === null ? [] : [`a galaxy within 1′ (${nearbyGalaxy})`]),
		...(trail === null ? [] : [`a fitted trail of ${fixed(trail.lengthArcsec, 1)}″`]),
	];
}

/** How a light curve goes. */
function curveWords({ detections, change }: AlertFacts): string[] {
	return [
		...(detections === null ? [] : [plural(detections, 'detection')]),
		...(change === null ? [] : [change.text]),
	];
}

/** Part of a picture's name → what it shows: images of the sky, a light curve, or both. */
const PICTURES: ReadonlyArray<
	readonly [name: string, what: string, kind?: 'image' | 'curve' | 'both']
> = [
	['triplet', 'Science, Template and Difference cutouts'],
	['card', 'Cutouts and light curve', 'both'],
	['lightcurve', 'Light curve', 'curve'],
	['filmstrip', 'Cutouts of all visits'],
	['blink', 'Blinking cutouts'],
	['rgb', 'Color picture'],
	['science', 'Science cutout'],
	['template', 'Template cutout'],
	['difference', 'Difference cutout'],
];
