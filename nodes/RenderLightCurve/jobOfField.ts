import { isPacket, OptionError, rowIdentity, type SourceRow, type KnownOfObject } from '@fink/core';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { LightCurveJob } from './LightCurveJob';
import { columnsOf, readOptions } from './readRecipe';
import { isDetection, readItem } from './readItem';

/**
 * The picture of one item that holds its rows in fields, or in an alert packet.
 *
 * @throws {OptionError} The field is missing or is not a list of rows.
 */
export function jobOfField(context: IExecuteFunctions, itemIndex: number): LightCurveJob {
	const { json } = context.getInputData()[itemIndex];
	const options = readOptions(context, itemIndex);
	const { alert, rows: own, history: packetHistory, known } = readItem(json);
	const packetRows = isPacket(json) ? own : [];
	const rows = [...packetRows, ...fieldRows(context, json, itemIndex)];
	const joined = Array.isArray(json.diaObjectIds) && json.diaObjectIds.length > 1;
	return {
		itemIndexes: [itemIndex],
		mainIndex: itemIndex,
		json,
		alert,
		rows,
		history: packetRows.length > 0 ? packetHistory : rows.filter(isDetection),
		known: knownOfRows(known, alert, rows),
		severalObjects: joined || options.joinObjects === true,
		columns: columnsOf(options),
	};
}

/** Rows of the two lists, without the rows of a packet, which are already known. */
function fieldRows(context: IExecuteFunctions, json: IDataObject, itemIndex: number): SourceRow[] {
	const field = nameIn(context, 'detectionsField', itemIndex);
	if (field === '') throw noField(json);
	const forcedField = nameIn(context, 'forcedField', itemIndex);
	const isOwn = (name: string) =>
		isPacket(json) && (PACKET_LISTS.includes(name) || json[name] === undefined);
	const hasForced = forcedField !== '' && json[forcedField] !== undefined;
	return [
		...(isOwn(field) ? [] : listIn(json, field, 'Detections Field')),
		...(hasForced && json[forcedField] !== null && !isOwn(forcedField)
			? listIn(json, forcedField, 'Forced Photometry Field')
			: []),
	];
}

/** Lists of rows in an alert packet. */
const PACKET_LISTS: readonly string[] = ['prvDiaSources', 'prvDiaForcedSources'];

/** What the item says about its object, if the rows belong to the same object. */
function knownOfRows(
	known: KnownOfObject,
	alert: IDataObject,
	rows: readonly SourceRow[],
): KnownOfObject {
	const item = rowIdentity(alert);
	const object = rows.map(rowIdentity).find((identity) => identity !== null);
	return item && object && item.key !== object.key ? {} : known;
}

function nameIn(context: IExecuteFunctions, parameter: string, itemIndex: number): string {
	return String(context.getNodeParameter(parameter, itemIndex) ?? '').trim();
}

/** How an item gets a list of detections. */
const LIST_ADVICE =
	'Put Fink Sources with Output: List in Input Item before this node, or set Detections From to Input Items if every item is a row.';

/** The field is empty, or its expression gave nothing. */
function noField(json: IDataObject): OptionError {
	const lists = Object.keys(json).filter((key) => Array.isArray(json[key]));
	return new OptionError('Detections Field is empty', {
		field: 'Detections Field',
		given: '',
		advice: lists.length > 0 ? `The item's lists are: ${lists.join(', ')}.` : LIST_ADVICE,
	});
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
			: `The field "${name}" of the item is not a list of rows`,
		{
			field,
			given: value,
			advice: lists.length ? `Its lists are: ${lists.join(', ')}. ${LIST_ADVICE}` : LIST_ADVICE,
		},
	);
}
