import { TABLE_FORMATS, positiveInteger, type ColumnChoice, type TableFormat } from '@fink/core';
import { locatorValue } from '@fink/kit';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

const LIMIT_ADVICE = 'Enter e.g. 1 for the first one only, or turn on Return All.';

/** The fields of one item, read in the ways that most operations need. */
export interface Parameters {
	/** A field, or `undefined` when it is hidden. */
	field<T>(name: string): T | undefined;
	/** A field of the Options collection. */
	option<T>(name: string): T | undefined;
	/** The value of a resource locator, or plain text from older workflows. */
	locator(name: string): unknown;
	/** Return All and Limit in one number. @throws {OptionError} not a whole number above 0. */
	limit(): number;
	readonly isSimplified: boolean;
	/** The columns to ask for: all of them for the simplified record. */
	readonly columns: ColumnChoice;
	/** Whether the records become one field of the input item. */
	readonly isList: boolean;
	/** Which file to make; `undefined` for records. */
	readonly format: TableFormat | undefined;
}

/** Reads the fields of an item. */
export function readParameters(context: IExecuteFunctions, itemIndex: number): Parameters {
	// n8n throws for a hidden field unless there is a fallback.
	const field = <T>(name: string) =>
		(context.getNodeParameter(name, itemIndex, null) ?? undefined) as T | undefined;
	const options = field<IDataObject>('options') ?? {};
	const output = field<string>('output') ?? 'items';
	const format = TABLE_FORMATS.find((name) => name === output);
	const isSimplified = format === undefined && field<boolean>('simplify') !== false;
	return {
		field,
		option: <T>(name: string) => options[name] as T | undefined,
		locator: (name) => locatorValue(field(name)),
		limit: () =>
			field<boolean>('returnAll')
				? Infinity
				: positiveInteger(field('limit'), 'Limit', LIMIT_ADVICE),
		isSimplified,
		isList: output === 'list',
		columns: isSimplified ? {} : columnsOf(options),
		format,
	};
}

/** Names picked from the list, or text with commas from an expression. */
function columnsOf({ columns, allowUnknownColumns }: IDataObject): ColumnChoice {
	const names = [columns ?? []].flat().map(String);
	return { columns: names, allowUnknownColumns: allowUnknownColumns === true };
}
