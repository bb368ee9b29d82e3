import { OptionError, type SourceRow } from '@fink/core';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { LightCurveJob } from './LightCurveJob';
import { readOptions } from './readRecipe';

/**
 * The picture of one item that holds its rows in fields.
 *
 * @throws {OptionError} The field is missing or holds no list of rows.
 */
export function jobOfField(context: IExecuteFunctions, itemIndex: number): LightCurveJob {
	const { json } = context.getInputData()[itemIndex];
	const field = nameIn(context, 'detectionsField', itemIndex);
	const forcedField = nameIn(context, 'forcedField', itemIndex);
	const hasForced = forcedField !== '' && json[forcedField] !== undefined;
	const joined = Array.isArray(json.diaObjectIds) && json.diaObjectIds.length > 1;
	return {
		itemIndexes: [itemIndex],
		mainIndex: itemIndex,
		json,
		rows: [
			...listIn(json, field, 'Detections Field'),
			...(hasForced ? listIn(json, forcedField, 'Forced Photometry Field') : []),
		],
		severalObjects: joined || readOptions(context, itemIndex).joinObjects === true,
	};
}

function nameIn(context: IExecuteFunctions, parameter: string, itemIndex: number): string {
	return String(context.getNodeParameter(parameter, itemIndex) ?? '').trim();
}

function listIn(json: IDataObject, name: string, field: string): SourceRow[] {
	const value = json[name];
	const isList =
		Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null);
	if (isList) return value as SourceRow[];
	const lists = Object.keys(json).filter((key) => Array.isArray(json[key]));
	throw new OptionError(
		value === undefined
			? `The item has no field "${name}"`
			: `The field "${name}" of the item is no list of rows`,
		{
			field,
			given: value,
			advice: lists.length
				? `Its lists are: ${lists.join(', ')}.`
				: 'Put Fink Sources with the output List in Input Item before this node, or choose Input Items when every item is a row.',
		},
	);
}
