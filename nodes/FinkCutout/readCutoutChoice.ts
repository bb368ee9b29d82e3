import { OptionError, parseCutoutKinds, type CutoutKind } from '@fink/core';
import { readWaitMs, USUAL_WAIT_MINUTES } from '@fink/kit';
import type { IExecuteFunctions } from 'n8n-workflow';

import { FORMATS } from './formats';

/** What one item asks for, whichever detections it is about. */
export interface CutoutChoice {
	readonly kinds: CutoutKind[];
	/** A key of FORMATS. */
	readonly format: string;
	/** How long to wait for images of fresh alerts at most, in milliseconds; 0 for not at all. */
	readonly waitMs: number;
}

/**
 * The fields Kinds, Format and those of waiting of an item.
 *
 * @throws {OptionError} an unknown kind or format, no kind at all, or a wait that can't be read.
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
	const format = context.getNodeParameter('format', itemIndex) as string;
	if (!Object.hasOwn(FORMATS, format)) {
		throw new OptionError(`Unknown format "${format}"`, {
			field: 'Format',
			given: format,
			advice: `Use one of ${Object.keys(FORMATS).join(', ')}.`,
		});
	}
	const waitForFresh = context.getNodeParameter('waitForFresh', itemIndex, true);
	const waitMinutes = context.getNodeParameter('waitMinutes', itemIndex, USUAL_WAIT_MINUTES);
	const waitMs = readWaitMs({ waitForFresh, waitMinutes }, 'Wait for Fresh Images');
	return { kinds, format, waitMs };
}
