import { FACTS, type SlackBlock, type SlackMessage } from '../../src/message';
import type { ReadMessage } from './ReadMessage';
import { slackFaults } from './slackRules';

/** Control sequences, code, text: Slack's mrkdwn, docs.slack.dev/messaging/formatting-message-text. */
const TOKEN = /<(https?:[^<>|\s]+)\|([^<>|]+)>|(<[^>]*>?)|`([^`\n]+)`|([^<`]+|`)/g;

/** What stands for a link in the text, while bold is looked for. */
const LINK = '\uE000';

/** What our messages set in bold: numbers of alerts, the rest, links, labels of facts. */
const BOLD = new RegExp(
	`^(?:\\d+\\.|and \\d+ more|${LINK}|${FACTS.map(({ label }) => label.replace(/[/()]/g, '\\$&')).join('|')})$`,
);

/** Reads mrkdwn as Slack does: bold, italics, strike and emoji only outside code and between word boundaries. */
function readMrkdwn(mrkdwn: string): ReadMessage {
	const links: string[] = [];
	const faults: string[] = [];
	let text = '';
	let free = '';
	for (const [, url, label, control, code, plain] of mrkdwn.matchAll(TOKEN)) {
		if (url !== undefined) links.push(url);
		if (control !== undefined) faults.push(`control ${control}`);
		text += label ?? code ?? plain ?? '';
		free += url === undefined ? (plain ?? ' ') : LINK;
		if (label !== undefined) faults.push(...markupIn(label));
	}
	const shown = free.replace(/(?<![\p{L}\p{N}])\*([^*\n]+)\*(?![\p{L}\p{N}])/gu, (whole, inside) =>
		BOLD.test(inside) ? '' : whole,
	);
	return { text: unescaped(text), links, faults: [...faults, ...markupIn(shown)] };
}

function markupIn(free: string): string[] {
	const marks = [
		/(?<![\p{L}\p{N}])[*_~](?=\S)[^\n]*?[*_~](?![\p{L}\p{N}])/u,
		/`/,
		/:(?!\d\d:)[\w'+-]+:/,
		/^(?:&gt;|>)/m,
	];
	return marks.flatMap((mark) => mark.exec(free)?.[0] ?? []).map((found) => `markup ${found}`);
}

function unescaped(text: string): string {
	return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}

function readBlock(block: SlackBlock): ReadMessage[] {
	switch (block.type) {
		case 'header':
			return [{ text: unescaped(block.text.text), links: [], faults: [] }];
		case 'section':
			return [...(block.text ? [block.text] : []), ...(block.fields ?? [])].map(({ text }) =>
				readMrkdwn(text),
			);
		case 'context':
			return block.elements.map(({ text }) => readMrkdwn(text));
		default:
			return [];
	}
}

/** Reads a message for Slack, with what breaks its rules. */
export function readSlack(message: SlackMessage): ReadMessage {
	const parts = [...message.blocks.flatMap(readBlock)];
	const fallback = readMrkdwn(message.text);
	return {
		text: parts.map(({ text }) => text).join('\n'),
		links: parts.flatMap(({ links }) => links),
		faults: [...slackFaults(message), ...[...parts, fallback].flatMap(({ faults }) => faults)],
	};
}
