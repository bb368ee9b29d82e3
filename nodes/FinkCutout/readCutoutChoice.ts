import { OptionError, parseCutoutKind, type CutoutKind } from '@fink/core';
import type { IExecuteFunctions } from 'n8n-workflow';

import { FORMATS } from './formats';

/** What one item asks for, whichever detections it is about. */
export interface CutoutChoice {
	readonly kinds: CutoutKind[];
	/** A key of FORMATS. */
	readonly format: string;
}

/**
 * The fields Kinds and Format of an item.
 *
 * @throws {OptionError} an unknown kind or format, or no kind at all.
 */
export function readCutoutChoice(context: IExecuteFunctions, itemIndex: number): CutoutChoice {
	const kinds = [context.getNodeParameter('kinds', itemIndex) as string | string[]]
		.flat()
		.map((kind) => parseCutoutKind(kind));
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
	return { kinds, format };
}
