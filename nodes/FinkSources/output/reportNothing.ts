import { showHint } from '@fink/kit';
import type { IExecuteFunctions } from 'n8n-workflow';

/**
 * Says above the output that a search found nothing, which is not an error, and what to try.
 *
 * @param advice - What may be the reason, and the fields to look at.
 */
export function reportNothing(
	context: IExecuteFunctions,
	found: readonly unknown[],
	advice: string,
): void {
	if (found.length > 0) return;
	const which = context.getInputData().length > 1 ? ' for some of the items' : '';
	showHint(context, `Fink found nothing${which}. ${advice}`);
}
