import { mayComeLater, type CutoutKind } from '@fink/core';
import { bufferOf } from '@fink/kit';
import type { IBinaryKeyData, IExecuteFunctions } from 'n8n-workflow';

import type { CutoutFailure, CutoutRequest, CutoutResult } from './CutoutFormat';

/** How the files of one format are named and typed. */
export interface FileType {
	/** With the dot, e.g. `.fits`. */
	readonly extension: string;
	readonly mimeType: string;
}

/**
 * Downloads one file per kind and stores each in n8n as binary data, in a field with the kind's name
 * in lower case. A kind that fails does not affect the others.
 */
export async function downloadFiles(
	context: IExecuteFunctions,
	{ diaSourceId, kinds }: CutoutRequest,
	{ extension, mimeType }: FileType,
	download: (kind: CutoutKind) => Promise<Uint8Array>,
): Promise<CutoutResult> {
	const outcomes = await Promise.allSettled(
		kinds.map(async (kind) => {
			const fileName = `${diaSourceId}_cutout${kind}${extension}`;
			const bytes = bufferOf(await download(kind));
			return await context.helpers.prepareBinaryData(bytes, fileName, mimeType);
		}),
	);
	const binary: IBinaryKeyData = {};
	const failures: CutoutFailure[] = [];
	outcomes.forEach((outcome, index) => {
		if (outcome.status === 'fulfilled') binary[kinds[index].toLowerCase()] = outcome.value;
		else failures.push(failureOf(kinds[index], outcome.reason));
	});
	return {
		json: { kinds: kinds.filter((kind) => kind.toLowerCase() in binary) },
		binary,
		failures,
	};
}

function failureOf(kind: CutoutKind, error: unknown): CutoutFailure {
	return { kinds: [kind], error, mayComeLater: mayComeLater(error) };
}
