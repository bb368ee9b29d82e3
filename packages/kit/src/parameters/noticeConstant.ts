import type { IExecuteFunctions } from 'n8n-workflow';

import { locatorValue } from '../fields/objectIdField';
import { showHint } from '../showHint';
import { expressionIn } from './gaveNothing';

/**
 * Says above the output that a typed value is used for every one of several items: usually each item's own was
 * meant.
 *
 * @param name - Of the parameter. @param displayName - As the user sees it.
 * @param expression - What to enter instead, e.g. `{{ $json.diaObjectId }}`.
 */
export function noticeConstant(
	context: IExecuteFunctions,
	{ name, displayName, expression }: { name: string; displayName: string; expression: string },
): void {
	const count = context.getInputData().length;
	const raw = context.getNode().parameters?.[name];
	const typed = String(locatorValue(raw) ?? '').trim();
	if (count < 2 || typed === '' || expressionIn(raw) !== undefined) return;
	// A hidden field does nothing.
	if (context.getNodeParameter(name, 0, null) === null) return;
	showHint(
		context,
		`${displayName} is the fixed value ${typed} for all ${count} items. To use each item's own value, set it to the expression ${expression}. To run only once, turn on Execute Once in the node's settings.`,
	);
}
