import { CancelledError, OptionError, type CutoutKind, type FailedVisits } from '@fink/core';
import { causeOfItem, toNodeError } from '@fink/kit';
import type { IExecuteFunctions } from 'n8n-workflow';

import { readCutouts, type InputCutout } from '../readCutouts';
import { cutoutOfKind } from './cutoutOfKind';

/** The visit's cutout, or the error that says why it has none. */
export async function readVisit(
	context: IExecuteFunctions,
	itemIndex: number,
	kind: CutoutKind,
	failedVisits: FailedVisits,
): Promise<InputCutout | Error> {
	const cause = causeOfItem(context.getInputData()[itemIndex]);
	if (cause !== null) return new Error(cause);
	try {
		return cutoutOfKind(await readCutouts(context, itemIndex), kind);
	} catch (error) {
		const isOfNode = error instanceof OptionError || error instanceof CancelledError;
		if (isOfNode || failedVisits === 'fail' || !(error instanceof Error)) {
			throw toNodeError(context, error, itemIndex);
		}
		return error;
	}
}
