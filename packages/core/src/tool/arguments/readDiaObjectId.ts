import { parseDiaObjectIds } from '../../alert';
import { OptionError } from '../../errors';
import type { ToolArguments, ToolParameter } from '../AgentTool';
import { isMissing } from './isMissing';

/** The parameter that several tools have. */
export const diaObjectIdParameter: ToolParameter = {
	name: 'diaObjectId',
	type: 'string',
	description:
		'diaObjectId: 15 to 19 digits, as a string in quotes (never a number: it would lose digits)',
};

/**
 * The one object that a model asks about.
 *
 * @throws {OptionError} A number that lost its last digits, several ids, or no id, each with what to do.
 */
export function readDiaObjectId(given: ToolArguments): string {
	const value = Array.isArray(given.diaObjectId) ? given.diaObjectId[0] : given.diaObjectId;
	if (isMissing(value)) {
		throw new OptionError('diaObjectId is missing', {
			field: 'diaObjectId',
			given: value,
			advice: 'Call again with it. If you only have a name or a position, call fink_find_object.',
		});
	}
	if (typeof value === 'number' && !Number.isSafeInteger(value)) {
		throw new OptionError(`diaObjectId ${value} arrived as a number and lost digits`, {
			field: 'diaObjectId',
			given: value,
			advice: 'Call again with the ID in quotes, exactly as in your source.',
		});
	}
	const [id, ...others] = idsOf(value);
	if (others.length === 0) return id;
	throw new OptionError('diaObjectId must be one ID', {
		field: 'diaObjectId',
		given: value,
		advice: `Call the tool once for each of ${[id, ...others.slice(0, 4)].join(', ')}.`,
	});
}

function idsOf(value: unknown): string[] {
	try {
		return parseDiaObjectIds(value as string);
	} catch (error) {
		if (!(error instanceof OptionError)) throw error;
		const advice =
			/[a-z]/i.test(String(value)) && !/\d{15}/.test(String(value))
				? 'This is a name, not an ID: call fink_find_object with it, or fink_get_asteroid for an asteroid.'
				: error.advice;
		throw new OptionError(error.message, { field: 'diaObjectId', given: value, advice });
	}
}
