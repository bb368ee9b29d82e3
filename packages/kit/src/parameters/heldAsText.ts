import { OptionError } from '@fink/core';
import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { expressionIn, insideOf } from './gaveNothing';

const BRACES = /\{\{.*\}\}/s;
/** What expressions begin with; the braces are missing. */
const REFERENCE = /^\s*\$(?:json|node|input|item|\()/;

/**
 * The error for a required field that was switched to Fixed while its expression stayed there as text, which then
 * would be looked up as a name; `undefined` for every other value.
 *
 * @param value - What n8n gives for the field.
 */
export function heldAsText(
	context: Pick<IExecuteFunctions, 'getNode'>,
	{ displayName, name, required, default: usual }: INodeProperties,
	value: unknown,
): OptionError | undefined {
	const raw = context.getNode().parameters?.[name] ?? usual;
	const given = insideOf(value);
	if (!required || expressionIn(raw) !== undefined) return undefined;
	if (typeof given !== 'string') return undefined;
	const hasBraces = BRACES.test(given);
	if (!hasBraces && !REFERENCE.test(given)) return undefined;
	return new OptionError(`${displayName} is an expression that is held as plain text`, {
		field: displayName,
		given,
		advice: hasBraces
			? `Switch ${displayName} from Fixed to Expression, or delete the braces and type a value.`
			: `Switch ${displayName} from Fixed to Expression and enter {{ ${given.trim()} }}, or type a value.`,
	});
}
