import { parseDateToMjdTai, unixMsToMjdTai } from '../../alert';
import { OptionError } from '../../errors';
import type { ToolArguments, ToolParameter } from '../AgentTool';
import { isMissing } from './isMissing';

const AGE =
	/^(?:last\s+|past\s+)?(?:(\d+(?:\.\d+)?)\s*|a\s+|an\s+)?(h|hours?|d|days?|weeks?|w|nights?|months?)(?:\s+ago)?$/i;
const DAYS: Readonly<Record<string, number>> = { h: 1 / 24, d: 1, n: 1, w: 7, m: 30 };
const NAMED: Readonly<Record<string, number>> = {
	today: 1,
	tonight: 1,
	'last night': 1,
	yesterday: 2,
};

/**
 * A time in UTC or an age such as `24h`, `7d`, `last week` or `yesterday`, as modified Julian date in TAI.
 *
 * @param nowMs - Unix time.
 * @returns `undefined` when it is missing and has no default.
 * @throws {OptionError} Anything else.
 */
export function readTime(
	given: ToolArguments,
	{ name, default: usual }: ToolParameter,
	nowMs: number,
): number | undefined {
	const value = isMissing(given[name]) ? usual : given[name];
	if (isMissing(value)) return undefined;
	const text = String(value).trim();
	const days = NAMED[text.toLowerCase()] ?? daysOf(text);
	if (days !== undefined) return unixMsToMjdTai(nowMs) - days;
	try {
		return parseDateToMjdTai(value, name);
	} catch (error) {
		if (!(error instanceof OptionError)) throw error;
		throw new OptionError(error.message, {
			field: name,
			given: value,
			advice:
				'Give a UTC time such as 2026-11-27 or 2026-11-27T06:00Z, or an age such as 24h or 7d.',
		});
	}
}

function daysOf(text: string): number | undefined {
	const parts = AGE.exec(text);
	return parts ? Number(parts[1] ?? 1) * DAYS[parts[2][0].toLowerCase()] : undefined;
}
