import { OptionError } from '../../errors';
import type { ToolArguments, ToolParameter } from '../AgentTool';
import { isMissing } from './isMissing';

/** The range of a number, both ends included. */
export interface NumberRange {
	readonly min: number;
	readonly max: number;
	/** In the refusal, e.g. `arcseconds`. */
	readonly unit?: string;
	/** Other units that may stand behind the number, in this one. */
	readonly units?: Readonly<Record<string, number>>;
}

/** Ways to write angles, in arcseconds. */
export const ARCSEC_UNITS: Readonly<Record<string, number>> = {
	arcsec: 1,
	arcsecs: 1,
	arcsecond: 1,
	arcseconds: 1,
	'"': 1,
	'″': 1,
	arcmin: 60,
	arcmins: 60,
	arcminute: 60,
	arcminutes: 60,
	"'": 60,
	'′': 60,
	deg: 3600,
	degree: 3600,
	degrees: 3600,
	'°': 3600,
};

/**
 * A number that a model gave as number or text, its default when it is missing. What lies above the range is
 * the largest value: a model that asks for 5,000 rows gets the 100 that it can have.
 *
 * @throws {OptionError} Not a number, or below the range.
 */
export function readNumber(
	given: ToolArguments,
	{ name, default: usual }: ToolParameter,
	{ min, max, unit, units = {} }: NumberRange,
): number {
	const value = isMissing(given[name]) ? usual : given[name];
	const number = typeof value === 'string' ? numberOf(value.trim(), units) : value;
	const range = `${min} to ${max}${unit ? ` ${unit}` : ''}`;
	if (typeof number === 'number' && number >= min) return Math.min(number, max);
	throw new OptionError(`${name} ${JSON.stringify(value)} is not a number from ${range}`, {
		field: name,
		given: value,
		advice: `Give a plain number${unit ? ` of ${unit}, without a unit` : ''}, e.g. ${usual ?? min}.`,
	});
}

function numberOf(text: string, units: Readonly<Record<string, number>>): number {
	const [, digits, unit] = /^([-+]?[\d.]+(?:e[-+]?\d+)?)\s*(.*)$/i.exec(text) ?? [];
	const factor = unit ? (units[unit.toLowerCase()] ?? NaN) : 1;
	return digits === undefined ? NaN : Number(digits) * factor;
}

/** The parameter for a number of rows, up to `max`. */
export function rowsParameter(max: number, usual: number): ToolParameter {
	return {
		name: 'max_rows',
		type: 'number',
		description: `1 to ${max}. Default ${usual}`,
		default: usual,
	};
}

/** `readNumber` of a number of rows. */
export function readRowLimit(given: ToolArguments, parameter: ToolParameter, max: number): number {
	return Math.floor(readNumber(given, parameter, { min: 1, max }));
}
