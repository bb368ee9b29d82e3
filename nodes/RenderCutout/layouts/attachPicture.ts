import type { RenderedPicture } from '@fink/core';
import type { IBinaryKeyData, IDataObject, IExecuteFunctions } from 'n8n-workflow';

/** A picture as it goes into an item. */
export interface AttachedPicture {
	readonly binary: IBinaryKeyData;
	/** The numbers of each cutout in it. */
	readonly panels: IDataObject[];
}

/**
 * Hands a picture to n8n as binary data, in the field `<name>Picture`.
 *
 * @param fileStem - File name without extension.
 */
export async function attachPicture(
	context: IExecuteFunctions,
	name: string,
	fileStem: string,
	{ bytes, mimeType, extension, panels }: RenderedPicture,
): Promise<AttachedPicture> {
	const fileName = `${fileStem}${extension}`;
	const file = await context.helpers.prepareBinaryData(Buffer.from(bytes), fileName, mimeType);
	return {
		binary: { [`${name}Picture`]: file },
		panels: panels.map((numbers) => ({ ...numbers }) as unknown as IDataObject),
	};
}
