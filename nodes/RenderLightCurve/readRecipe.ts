import {
	NEWEST,
	parseDiaSourceId,
	type ColumnMapping,
	type LeadingBrightness,
	type SceneFormat,
	type LightCurveRecipe,
	type QuantityName,
	type ThemeName,
} from '@fink/core';
import type { IExecuteFunctions } from 'n8n-workflow';

/** The Options collection, as the item's parameters give it. */
export interface LightCurveOptions {
	bands?: string[] | string;
	columns?: { map?: { [Field in keyof ColumnMapping]: string } };
	epochMjdTai?: number;
	firstDetection?: boolean;
	format?: SceneFormat;
	height?: number;
	highlight?: 'alert' | 'id' | 'newest' | 'none';
	highlightId?: unknown;
	joinObjects?: boolean;
	keepFiles?: boolean;
	lastDays?: number;
	leadingBrightness?: LeadingBrightness | 'automatic';
	limitSigma?: number;
	observation?: unknown;
	orientation?: 'stored' | 'northUp';
	periodDays?: number;
	theme?: ThemeName;
}

/** The options that the user added. */
export function readOptions(context: IExecuteFunctions, itemIndex: number): LightCurveOptions {
	return context.getNodeParameter('options', itemIndex) as LightCurveOptions;
}

/**
 * The recipe in the item's parameters.
 *
 * @param alertId - The diaSourceId of the item's alert; empty without one.
 */
export function readRecipe(
	context: IExecuteFunctions,
	itemIndex: number,
	alertId: string,
): LightCurveRecipe {
	const options = readOptions(context, itemIndex);
	const isCard = context.getNodeParameter('operation', itemIndex) === 'card';
	const recipe: { [Field in keyof LightCurveRecipe]: LightCurveRecipe[Field] | undefined } = {
		quantity: context.getNodeParameter('quantity', itemIndex) as QuantityName,
		bands: bandsOf(options.bands),
		lastDays: numberOf(options.lastDays),
		limitSigma: numberOf(options.limitSigma),
		periodDays: numberOf(options.periodDays),
		epochMjdTai: numberOf(options.epochMjdTai),
		highlight: highlightOf(options, alertId),
		severalObjects: options.joinObjects,
		caption: linesOf(context.getNodeParameter('caption', itemIndex)),
		firstDetection: options.firstDetection,
		theme: options.theme,
		width: numberOf(context.getNodeParameter('width', itemIndex)),
		height: isCard ? undefined : numberOf(options.height),
	};
	return Object.fromEntries(Object.entries(recipe).filter(([, value]) => value !== undefined));
}

/** Columns of other surveys' tables; undefined if none is named. */
export function columnsOf({ columns }: LightCurveOptions): ColumnMapping | undefined {
	const chosen = Object.entries(columns?.map ?? {})
		.map(([field, name]) => [field, String(name ?? '').trim()] as const)
		.filter(([, name]) => name !== '');
	const isMapped = chosen.some(([field]) => !SETTINGS.includes(field));
	return isMapped ? (Object.fromEntries(chosen) as ColumnMapping) : undefined;
}

/** Parts of the mapping that are not columns. */
const SETTINGS: readonly string[] = ['timeFormat', 'timeScale', 'fluxUnit'];

function bandsOf(bands: LightCurveOptions['bands']): string[] | undefined {
	const chosen = [bands ?? []].flat().filter((band) => band !== '');
	return chosen.length > 0 ? chosen : undefined;
}

/** Expressions may give numbers as text. Core refuses what is not a number. */
function numberOf(value: unknown): number | undefined {
	if (value === undefined || value === null) return undefined;
	return typeof value === 'string' && value.trim() === '' ? NaN : Number(value);
}

function highlightOf(
	{ highlight = 'alert', highlightId }: LightCurveOptions,
	alertId: string,
): string | undefined {
	switch (highlight) {
		case 'alert':
			return alertId || NEWEST;
		case 'id':
			return isEmpty(highlightId) ? undefined : parseDiaSourceId(highlightId, 'Highlighted ID');
		case 'newest':
			return NEWEST;
		case 'none':
			return undefined;
	}
}

function isEmpty(value: unknown): boolean {
	return value === undefined || value === null || String(value).trim() === '';
}

function linesOf(value: unknown): string[] | undefined {
	const text = String(value ?? '').trimEnd();
	return text === '' ? undefined : text.split('\n');
}
