import type { Choice, CutoutKind, FinkClient } from '@fink/core';
import type { IDataObject, IExecuteFunctions, IBinaryKeyData } from 'n8n-workflow';

/** What one item asks for. */
export interface CutoutRequest {
	readonly diaSourceId: string;
	readonly kinds: CutoutKind[];
}

/** Why some kinds are missing. */
export interface CutoutFailure {
	/** At least one. */
	readonly kinds: readonly CutoutKind[];
	readonly error: unknown;
	/** Whether it looks as it does while Fink does not have these images yet. */
	readonly mayComeLater: boolean;
}

/** The result; `failures` lists the kinds that could not be downloaded, the others are kept. */
export interface CutoutResult {
	/** `kinds` lists those that were downloaded. */
	readonly json: IDataObject & { kinds: CutoutKind[] };
	readonly binary: IBinaryKeyData;
	readonly failures: readonly CutoutFailure[];
}

/** One way to deliver cutouts. */
export interface CutoutFormat extends Choice<'array' | 'fits' | 'png'> {
	/** Fetches the cutouts of one detection. What can't be had is in the result, not thrown. */
	deliver(
		context: IExecuteFunctions,
		client: FinkClient,
		itemIndex: number,
		request: CutoutRequest,
	): Promise<CutoutResult>;
}
