import { OptionError } from '@fink/core';
import { causeOfItem } from '@fink/kit';
import type { IDataObject } from 'n8n-workflow';

/**
 * Runs `compose`. If its alert comes from an item that failed in an earlier node, the error says why it failed
 * there, and not that there is no alert.
 *
 * @throws {OptionError} A field was refused.
 */
export async function withCause<Result>(compose: () => Promise<Result>): Promise<Result> {
	try {
		return await compose();
	} catch (error) {
		throw (error instanceof OptionError ? causeOf(error) : undefined) ?? error;
	}
}

function causeOf({ field, given }: OptionError): OptionError | undefined {
	if (field !== 'Alert' || typeof given !== 'object' || given === null) return undefined;
	const json = given as IDataObject;
	const cause = causeOfItem({ json });
	if (cause === null) return undefined;
	return new OptionError(cause, { field, given, advice: String(json.description ?? '') });
}
