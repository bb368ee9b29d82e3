import { showHint } from '@fink/kit';
import type { IExecuteFunctions } from 'n8n-workflow';

/** Says above the output which requested columns have no value in any row. */
export function reportAbsentColumns(context: IExecuteFunctions, columns: readonly string[]): void {
	if (columns.length === 0) return;
	showHint(context, `No row has a value in the column ${columns.join(', ')}.`);
}
