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
	if (found.length === 0) showHint(context, `Fink found nothing for an item. ${advice}`);
}
