import type { IBinaryData } from 'n8n-workflow';

import type { N8nSession } from './N8nSession';
import { readPngSize } from './readPngSize';

/**
 * Fetches pictures from the server as the editor's binary view does.
 *
 * @returns Their sizes, e.g. `300x300`.
 * @throws {EditorError} When one is not there or not a PNG file.
 */
export async function checkPictures(
	session: N8nSession,
	pictures: readonly IBinaryData[],
): Promise<string[]> {
	return await Promise.all(
		pictures.map(async ({ id = '', fileName = id }) => {
			const query = new URLSearchParams({ id, action: 'view', mimeType: 'image/png' });
			const { bytes } = await session.getBytes(`/rest/binary-data?${query}`);
			const { width, height } = readPngSize(bytes, fileName);
			return `${width}x${height}`;
		}),
	);
}
