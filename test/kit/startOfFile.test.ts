import { Readable } from 'node:stream';

import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';
import { startOfFile } from '@fink/kit';

const bytes = Buffer.from(Array.from({ length: 1000 }, (_, i) => i % 251));

/** A context that stores files outside of the item, in parts of any size. */
const storing = (parts: Buffer[]) => {
	const asked: string[] = [];
	const getBinaryStream = async (id: string) => {
		asked.push(id);
		return Readable.from(parts);
	};
	return { context: { helpers: { getBinaryStream } } as unknown as IExecuteFunctions, asked };
};

const file = (more: Partial<IBinaryData>): IBinaryData => ({
	data: '',
	mimeType: 'application/octet-stream',
	...more,
});

describe('the first bytes of a file', () => {
	it.each([1, 2, 3, 99, 1000, 5000])('that stands in the item, %d of them', async (count) => {
		const start = await startOfFile(
			storing([]).context,
			file({ data: bytes.toString('base64') }),
			count,
		);
		expect(Buffer.from(start)).toEqual(bytes.subarray(0, count));
	});

	it.each([1, 10, 400, 5000])('that is stored elsewhere, %d of them', async (count) => {
		const { context, asked } = storing([bytes.subarray(0, 7), bytes.subarray(7)]);
		const start = await startOfFile(context, file({ id: 'filesystem:1' }), count);
		expect(Buffer.from(start)).toEqual(bytes.subarray(0, count));
		expect(asked).toEqual(['filesystem:1']);
	});
});
