import { composeAlertMessage, simplifyAlert, type Message } from '@fink/core';

import type { AstropyFacts } from './astropyTruth';
import { changeTruth } from './changeTruth';
import { judgeBrightness, printed } from './judgeBrightness';
import type { Case } from './Case';
import { LINES } from './messageLines';
import type { Specimen } from './Specimen';
import { idOf, isAsteroid, lightTruth, wordOf } from './truth';
import type { Verdicts } from './Verdicts';

/** The table of a text message: label → lines. */
type Table = ReadonlyMap<string, readonly string[]>;

/** Every line of the message about one alert, its subject and summary, against the raw rows. */
export function judgeMessage(
	specimen: Specimen,
	facts: AstropyFacts | undefined,
	verdicts: Verdicts,
): void {
	const { row, history } = specimen;
	const detections = history.map((other) => simplifyAlert(other));
	const message = composeAlertMessage({ ...simplifyAlert(row), detections });
	const where = `message of ${idOf(row, 'r:diaSourceId')}`;
	const about: Case = { specimen, row, where, verdicts, facts };
	const [head, ...tables] = message.text.trimEnd().split('\n\n');
	const [heading, ...lead] = head.split('\n');
	for (const sentence of lead) {
		judgeBrightness(sentence, lightTruth(row), wordOf(row, 'r:band'), where, verdicts);
	}
	const isOfAsteroid = isAsteroid(row);
	verdicts.same('headings', where, heading.startsWith('New '), !isOfAsteroid);
	const table = readTable(tables);
	for (const [label, lines] of table) {
		const judgeLine = LINES[label];
		verdicts.holds(
			'lines nobody judges',
			where,
			judgeLine !== undefined,
			label,
			'a line that is judged',
		);
		judgeLine?.(lines, about);
	}
	judgePresence(table, about);
	judgeShort(message, heading, lead, about);
	judgeOtherForms(message, table, about);
}

function readTable(blocks: readonly string[]): Table {
	const table = new Map<string, string[]>();
	let last: string[] = [];
	for (const line of blocks.flatMap((block) => block.split('\n'))) {
		const labeled = /^(\S[^:]*):\s+(.*)$/.exec(line);
		if (labeled === null) last.push(line.trim());
		else table.set(labeled[1], (last = [labeled[2]]));
	}
	return table;
}

/** What a message must state, and what it must not. */
function judgePresence(table: Table, { specimen, row, where, verdicts }: Case): void {
	const has = (label: string) => table.has(label);
	const { difference, total } = lightTruth(row);
	verdicts.same(
		'presence',
		`${where}, Quality`,
		has('Quality'),
		simplifyAlert(row).quality.length > 0,
	);
	verdicts.same('presence', `${where}, Difference`, has('Difference'), difference.flux !== null);
	verdicts.same('presence', `${where}, Total light`, has('Total light'), total.flux !== null);
	for (const label of [
		'TNS',
		'NED',
		'SIMBAD',
		'Legacy Survey',
		'Age',
		'Galaxy within 1′ (Mangrove)',
	]) {
		if (isAsteroid(row)) verdicts.same('presence', `${where}, ${label}`, has(label), false);
	}
	if (isAsteroid(row))
		verdicts.same('presence', `${where}, MPC and JPL`, has('MPC') && has('JPL'), true);
	const leads = simplifyAlert(row).leadingBrightness;
	verdicts.same(
		'presence',
		`${where}, Change`,
		has('Change'),
		changeTruth(specimen, leads) !== null,
	);
}

/** Subject and summary repeat the heading, the leading brightness and the time. */
function judgeShort(message: Message, heading: string, lead: readonly string[], about: Case): void {
	const { row, where, verdicts } = about;
	const { subject, summary } = message;
	verdicts.same('summaries', where, summary.startsWith(`${heading}, `), true);
	for (const sentence of lead)
		verdicts.holds('summaries', where, summary.includes(sentence), summary, sentence);
	const truths = lightTruth(row);
	verdicts.same('summaries', where, subject.startsWith(`[Fink] ${heading}`), true);
	for (const [, light, sign, number] of subject.matchAll(
		/(diff|total) [ugrizy]([=~>])(-?[\d.]+)/g,
	)) {
		const truth = truths[light === 'total' ? 'total' : 'difference'];
		const right = { '=': truth.magnitude ?? truth.flux, '~': truth.magnitude, '>': truth.limit }[
			sign
		];
		const { value, unit } = printed(number.replace('-', '−'));
		verdicts.near('subjects', `${where}: ${subject}`, value, right ?? null, unit);
	}
	const isTold = /(diff|total) [ugrizy]/.test(subject);
	const isKnown = truths.difference.flux !== null || truths.total.flux !== null;
	verdicts.same('subjects', where, isTold, isKnown);
}

/** HTML and Slack say what the text says. */
function judgeOtherForms({ html, slack }: Message, table: Table, { where, verdicts }: Case): void {
	const plainHtml = unescape(html.replace(/<[^>]*>/g, ' '));
	const plainSlack = unescape(JSON.stringify(slack.blocks).replace(/\\"/g, '"').replace(/`/g, ''));
	for (const [label, lines] of table) {
		if (lines[0].startsWith('https://')) continue;
		for (const line of lines) {
			verdicts.holds('HTML', where, plainHtml.includes(line), `no "${line}"`, label);
			verdicts.holds('Slack', where, plainSlack.includes(line), `no "${line}"`, label);
		}
	}
}

function unescape(text: string): string {
	return text
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&#39;/g, "'")
		.replace(/&amp;/g, '&');
}
