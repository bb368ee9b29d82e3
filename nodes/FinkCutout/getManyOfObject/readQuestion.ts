import {
	DETECTION_CHOICES,
	nearestNames,
	OptionError,
	parseBands,
	parseDiaObjectIds,
	positiveInteger,
	type DetectionChoice,
	type DetectionFilter,
} from '@fink/core';
import { locatorValue } from '@fink/kit';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { readCutoutChoice, type CutoutChoice } from '../readCutoutChoice';

const LIMIT_ADVICE = 'Enter e.g. 10 for the ten newest detections, or choose All under Detections.';

/** What one item asks for. */
export interface Question extends CutoutChoice {
	readonly diaObjectIds: string[];
	readonly detections: DetectionChoice;
	/** Per object; only for `latest`. */
	readonly limit?: number;
	readonly filter: DetectionFilter;
}

/** @throws {OptionError} a field that can't be read. */
export function readQuestion(context: IExecuteFunctions, itemIndex: number): Question {
	const options = context.getNodeParameter('options', itemIndex, {}) as IDataObject;
	const detections = parseChoice(context.getNodeParameter('detections', itemIndex));
	return {
		...readCutoutChoice(context, itemIndex),
		diaObjectIds: parseDiaObjectIds(
			locatorValue(context.getNodeParameter('diaObjectId', itemIndex)),
			'Object ID',
		),
		detections,
		limit:
			detections === 'latest'
				? positiveInteger(context.getNodeParameter('limit', itemIndex), 'Limit', LIMIT_ADVICE)
				: undefined,
		filter: { bands: parseBands(options.bands, 'Bands'), minSnr: parseMinSnr(options.minSnr) },
	};
}

function parseChoice(value: unknown): DetectionChoice {
	const choice = DETECTION_CHOICES.find((name) => name === value);
	if (choice) return choice;
	const [nearest] = nearestNames(String(value), DETECTION_CHOICES);
	throw new OptionError(`Detections "${String(value)}" does not exist`, {
		field: 'Detections',
		given: value,
		advice: `${nearest ? `Did you mean ${nearest}? ` : ''}Use one of ${DETECTION_CHOICES.join(', ')}.`,
	});
}

function parseMinSnr(value: unknown): number | undefined {
	if (value === undefined || value === null || value === '') return undefined;
	const minSnr = Number(value);
	if (Number.isFinite(minSnr) && minSnr >= 0) return minSnr;
	throw new OptionError(`Minimum S/N must be a number from 0, not "${String(value)}"`, {
		field: 'Minimum S/N',
		given: value,
		advice: 'Enter e.g. 10, or remove the option for detections of any signal-to-noise ratio.',
	});
}
