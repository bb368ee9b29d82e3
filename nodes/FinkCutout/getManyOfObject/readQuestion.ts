import {
	OptionError,
	parseBands,
	parseObjectNames,
	positiveInteger,
	type DetectionChoice,
	type DetectionFilter,
	type NameFinder,
} from '@fink/core';
import { locatorValue } from '@fink/kit';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { readCutoutChoice, type CutoutChoice } from '../readCutoutChoice';

const LIMIT_ADVICE = 'Enter e.g. 10 for the ten newest detections, or set Detections to All.';

/** What one item asks for. */
export interface Question extends CutoutChoice {
	readonly diaObjectIds: string[];
	readonly detections: DetectionChoice;
	/** Per object; only for `latest`. */
	readonly limit?: number;
	readonly filter: DetectionFilter;
}

/** @throws {OptionError} a field that can't be read, or an asteroid. @throws {EmptyAnswerError} an unknown name. */
export async function readQuestion(
	context: IExecuteFunctions,
	itemIndex: number,
	finder: NameFinder,
): Promise<Question> {
	const options = context.getNodeParameter('options', itemIndex) as IDataObject;
	const detections = context.getNodeParameter('detections', itemIndex) as DetectionChoice;
	const given = locatorValue(context.getNodeParameter('diaObjectId', itemIndex));
	const choice = readCutoutChoice(context, itemIndex);
	const { diaObjectIds, asteroids } = await finder.find(parseObjectNames(given, 'Object'));
	if (asteroids.length > 0) throw isAsteroid(given);
	return {
		...choice,
		diaObjectIds,
		detections,
		limit:
			detections === 'latest'
				? positiveInteger(context.getNodeParameter('limit', itemIndex), 'Limit', LIMIT_ADVICE)
				: undefined,
		filter: {
			bands: parseBands(options.bands, 'Bands'),
			minSnr: options.minSnr as number | undefined,
		},
	};
}

function isAsteroid(given: unknown): OptionError {
	return new OptionError(`"${String(given)}" is a Solar System object and has no diaObjectId`, {
		field: 'Object',
		given,
		advice:
			'Get its detections with Fink Sources (Source: Get Many), then their images with the operation Get.',
	});
}
