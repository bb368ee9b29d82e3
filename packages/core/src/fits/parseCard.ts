import type { Card } from './Card';

/** Characters of one keyword record. FITS 4.0, 3.3.1. */
export const CARD_LENGTH = 80;

const INTEGER = /^[+-]?\d+$/;
const REAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[EeDd][+-]?\d+)?$/;
const COMPLEX = /^\(([^,()]+),([^,()]+)\)$/;
const HIERARCH = /^HIERARCH +([^=']*[^=' ]) *=/;
const COMMENTARY = new Set(['COMMENT', 'HISTORY', 'CONTINUE', '']);

/**
 * Reads one card. Never throws: cards that can't be parsed get the kind `invalid` or `commentary`.
 *
 * Fixed and free format are both read, exponents may be written with `D`, and the space after `=` may
 * be missing.
 * @param text - 80 characters.
 * @param continuations - The CONTINUE cards that follow it, each of 80 characters.
 */
export function parseCard(text: string, continuations: readonly string[] = []): Card {
	const { keyword, valueFrom } = keywordOf(text);
	if (valueFrom === undefined)
		return { kind: 'commentary', keyword, text: text.slice(8).trimEnd() };
	const field = text.slice(valueFrom).trim();
	return field.startsWith("'")
		? parseText(keyword, field, continuations)
		: parseNonText(keyword, field);
}

/** The keyword of a card and where its value field starts; `undefined` for a card without a value. */
export function keywordOf(text: string): { keyword: string; valueFrom?: number } {
	const hierarch = text.startsWith('HIERARCH') ? HIERARCH.exec(text) : null;
	if (hierarch) return { keyword: hierarch[1], valueFrom: hierarch[0].length };
	const keyword = text.slice(0, 8).trimEnd();
	if (text[8] !== '=' || COMMENTARY.has(keyword)) return { keyword };
	return { keyword, valueFrom: 9 };
}

/** A FITS number, or `undefined`. Numbers beyond the range of float64 are not accepted. */
function parseNumber(text: string): number | undefined {
	if (!REAL.test(text)) return undefined;
	const value = Number(text.replace(/[Dd]/, 'E'));
	return Number.isFinite(value) ? value : undefined;
}

function parseNonText(keyword: string, field: string): Card {
	const slash = field.indexOf('/');
	const raw = (slash < 0 ? field : field.slice(0, slash)).trimEnd();
	const comment = slash < 0 ? '' : field.slice(slash + 1).trim();
	if (raw === '') return { kind: 'undefined', keyword, value: undefined, comment };
	if (raw === 'T' || raw === 'F') return { kind: 'logical', keyword, value: raw === 'T', comment };
	const value = parseNumber(raw);
	if (value !== undefined) {
		return INTEGER.test(raw)
			? { kind: 'integer', keyword, value, digits: raw, comment }
			: { kind: 'real', keyword, value, comment };
	}
	const pair = COMPLEX.exec(raw);
	const re = pair ? parseNumber(pair[1].trim()) : undefined;
	const im = pair ? parseNumber(pair[2].trim()) : undefined;
	if (re !== undefined && im !== undefined) {
		return { kind: 'complex', keyword, value: [re, im], comment };
	}
	return { kind: 'invalid', keyword, value: raw, comment };
}

function parseText(keyword: string, field: string, continuations: readonly string[]): Card {
	const first = quoted(field);
	if (!first) return { kind: 'invalid', keyword, value: field, comment: '' };
	const parts = [first];
	for (const continuation of continuations) {
		const next = parts[parts.length - 1].value.endsWith('&')
			? quoted(continuation.slice(8).trim())
			: undefined;
		if (!next) break;
		parts.push(next);
	}
	return {
		kind: 'text',
		keyword,
		value: parts
			.map(({ value }, i) => (i < parts.length - 1 ? value.slice(0, -1) : value))
			.join(''),
		comment: parts.flatMap((part) => part.comment || []).join(' '),
	};
}

function quoted(field: string): { value: string; comment: string } | undefined {
	const match = /^'((?:[^']|'')*)'(?!')\s*(?:\/(.*))?/.exec(field);
	if (!match) return undefined;
	return { value: match[1].replace(/''/g, "'").trimEnd(), comment: (match[2] ?? '').trim() };
}
