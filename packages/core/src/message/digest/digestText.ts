import { cleanLines } from '../cleanLines';
import { linksOf, ownLinks } from '../linksOf';
import type { MessageOptions } from '../Message';
import type { DigestAlert, DigestContent } from './DigestAlert';
import { digestFacts, digestPosition } from './digestWords';
import { moreLinks, moreText } from './moreAlerts';

/** A digest as a plain text e-mail: the same content as the HTML one. */
export function digestText(
	{ heading, brightest, shown, rest, failure }: DigestContent,
	options: MessageOptions,
): string {
	const parts = [
		heading,
		brightest,
		cleanLines(options.intro ?? '').join('\n'),
		...shown.map((alert, index) => alertLines(alert, index, options)),
		[moreText(rest), ...moreLinks(rest).map(({ label, url }) => `   ${label}: ${url}`)]
			.filter((line) => line !== '')
			.join('\n'),
		failure,
		ownLinks(options.extraLinks)
			.map(({ label, url }) => `${label}: ${url}`)
			.join('\n'),
		cleanLines(options.footer ?? '').join('\n'),
	];
	return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function alertLines({ facts }: DigestAlert, index: number, options: MessageOptions): string {
	const links = linksOf(facts, { links: options.links });
	return [
		`${index + 1}. ${facts.title}`,
		...digestFacts(facts, options.facts),
		digestPosition(facts, options.facts).join('   '),
		...links.map(({ label, url }) => `${label}: ${url}`),
	]
		.filter((line) => line !== '')
		.join('\n   ');
}
