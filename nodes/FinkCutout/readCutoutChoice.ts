import { OptionError, parseCutoutKinds, type CutoutKind } from '@fink/core';
import { readWaitMs } from '@fink/kit';
import type { IExecuteFunctions } from 'n8n-workflow';

import { FORMATS } from './formats';
import type { CutoutFormat } from './formats/CutoutFormat';
import { fits } from './formats/fits';

/** What one item requests, independent of its detections. */
export interface CutoutChoice {
	readonly kinds: CutoutKind[];
	readonly format: CutoutFormat;
	/** How long to wait for images of fresh alerts at most, in milliseconds; 0 for not at all. */
	readonly waitMs: number;
}

/**
 * The fields Kinds and Format and the waiting options of an item.
 *
 * @throws {OptionError} An unknown kind, or no kind at all.
 */
export function readCutoutChoice(context: IExecuteFunctions, itemIndex: number): CutoutChoice {
	const kinds = parseCutoutKinds(context.getNodeParameter('kinds', itemIndex));
	if (kinds.length === 0) {
		throw new OptionError('No kind of cutout is chosen', {
			field: 'Kinds',
			given: [],
			advice: 'Choose at least one of Science, Template and Difference.',
		});
	}
	const name = context.getNodeParameter('format', itemIndex);
	const format = FORMATS.find((one) => one.name === name) ?? fits;
	const waitMs = readWaitMs({
		waitForFresh: context.getNodeParameter('waitForFresh', itemIndex) as boolean,
		waitMinutes: context.getNodeParameter('waitMinutes', itemIndex) as number,
	});
	return { kinds, format, waitMs };
}
