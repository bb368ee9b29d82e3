import type { INodeExecutionData } from 'n8n-workflow';

import type { Execution } from '../../workflows/Execution';
import { expectThat } from './expectThat';
import { readImage, type ImageFacts } from './readImage';

/**
 * The picture in a binary field of an item.
 *
 * @throws {RealN8nError} When there is none, or the file is not whole.
 */
export async function pictureOf(
	execution: Execution,
	{ binary = {} }: INodeExecutionData,
	field: string,
): Promise<ImageFacts & { readonly bytes: Buffer }> {
	const file = binary[field];
	expectThat(file !== undefined, `there is a picture ${field}`, Object.keys(binary));
	const bytes = await execution.bytesOf(file);
	return { ...readImage(bytes, field), bytes };
}
