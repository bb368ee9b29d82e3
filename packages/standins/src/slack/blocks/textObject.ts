import { byType, flag, oneOf, record, text } from './checks';
import { optional, required, type Check } from './Property';

/** Slack's limit of a text object where the block names none. */
const MAX_CHARACTERS = 3000;

/** A text object of plain text. */
export function plainText(most = MAX_CHARACTERS): Check {
	return byType({
		plain_text: record({
			type: required(oneOf('plain_text')),
			text: required(text({ least: 1, most })),
			emoji: optional(flag),
		}),
	});
}

/** A text object of plain text or of Slack's markup. */
export function anyText(most = MAX_CHARACTERS): Check {
	return (value, pointer, context) =>
		(isMrkdwn(value) ? mrkdwn(most) : plainText(most))(value, pointer, context);
}

function mrkdwn(most: number): Check {
	return record({
		type: required(oneOf('mrkdwn')),
		text: required(text({ least: 1, most })),
		verbatim: optional(flag),
	});
}

function isMrkdwn(value: unknown): boolean {
	return (value as { type?: unknown } | null)?.type === 'mrkdwn';
}
