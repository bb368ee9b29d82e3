import type { DocumentRow } from '../../document/MessageDocument';
import { shorten } from '../../oneLine';
import { code, escapeSlack, literal, slackLink } from './mrkdwn';
import type { MarkdownText, SlackBlock } from './SlackBlock';
import { SLACK_LIMITS } from './slackLimits';

/** Large line at the top. It can't contain a link. */
export function header(text: string): SlackBlock {
	let short = shorten(text, SLACK_LIMITS.headerText);
	while (escapeSlack(short).length > SLACK_LIMITS.headerText) {
		short = shorten(short, short.length - 1);
	}
	return { type: 'header', text: { type: 'plain_text', text: escapeSlack(short), emoji: false } };
}

/** @param text - In Slack's markup, within the limit. */
export function section(text: string): SlackBlock {
	return { type: 'section', text: markdown(text) };
}

/** The user's lines, with markup shown as it is; none without text. */
export function prose(lines: readonly string[]): SlackBlock[] {
	return lines.length === 0 ? [] : [section(lines.map(literal).join('\n'))];
}

/** The user's small print; none without text. */
export function smallPrint(lines: readonly string[]): SlackBlock[] {
	return lines.length === 0 ? [] : [context(literal(lines.join(' ')))];
}

/** Small gray line. */
export function context(text: string): SlackBlock {
	return { type: 'context', elements: [markdown(text)] };
}

/** Facts in two columns. */
export function factFields(rows: readonly DocumentRow[]): SlackBlock[] {
	const fields = rows.map(({ label, isCode, values }) => {
		const shown = values.map(isCode ? code : literal);
		const maxLength = SLACK_LIMITS.fieldText - label.length - 3;
		const kept = shown.filter(
			(_, index) => shown.slice(0, index + 1).join('\n').length <= maxLength,
		);
		return markdown(`*${label}*\n${kept.join('\n')}`);
	});
	const sections: SlackBlock[] = [];
	for (let start = 0; start < fields.length; start += SLACK_LIMITS.fields) {
		sections.push({ type: 'section', fields: fields.slice(start, start + SLACK_LIMITS.fields) });
	}
	return sections;
}

/** Links in one line, as many as fit. */
export function linkLine(links: ReadonlyArray<{ label: string; url: string }>): string {
	let line = '';
	for (const { label, url } of links) {
		const longer = (line === '' ? '' : `${line} · `) + slackLink(url, label);
		if (longer.length <= SLACK_LIMITS.sectionText) line = longer;
	}
	return line;
}

function markdown(text: string): MarkdownText {
	return { type: 'mrkdwn', text, verbatim: true };
}
