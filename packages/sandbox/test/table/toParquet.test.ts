import { type Frame, toParquet, toStoredFloat32 } from '../../src/table';

const FRAME: Frame = {
	columns: [
		{ name: 'r:diaSourceId', type: 'long' },
		{ name: 'r:detector', type: 'int' },
		{ name: 'r:psfFlux', type: 'float' },
		{ name: 'r:midpointMjdTai', type: 'double' },
		{ name: 'r:band', type: 'string' },
		{ name: 'r:trail_flag', type: 'boolean' },
	],
	rows: [
		[170666304474710039n, 94, toStoredFloat32(2674.69384765625), 61235.41918367944, 'i', true],
		[null, null, null, null, 'nan', 'nan'],
	],
	keys: ['955_1_61235.41918367944', '955_1_61234.3970126512'],
};

/** Read by another program than the one that wrote: hyparquet's reader. */
async function read(bytes: Uint8Array) {
	const { parquetMetadata, parquetReadObjects } = await import('hyparquet');
	const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
	const rows = await parquetReadObjects({ file: file as ArrayBuffer });
	return { rows, metadata: parquetMetadata(file as ArrayBuffer) };
}

it('keeps ids and floats exact, and the row keys in a further column', async () => {
	const { rows } = await read(await toParquet(FRAME));
	expect(rows).toEqual([
		{
			'r:diaSourceId': 170666304474710039n,
			'r:detector': 94n,
			'r:psfFlux': 2674.6938,
			'r:midpointMjdTai': 61235.41918367944,
			'r:band': 'i',
			'r:trail_flag': true,
			__index_level_0__: '955_1_61235.41918367944',
		},
		{
			'r:diaSourceId': null,
			'r:detector': null,
			'r:psfFlux': null,
			'r:midpointMjdTai': null,
			'r:band': 'nan',
			'r:trail_flag': null,
			__index_level_0__: '955_1_61234.3970126512',
		},
	]);
});

it('tells pandas which column is its index', async () => {
	const { metadata } = await read(await toParquet(FRAME));
	const entry = metadata.key_value_metadata?.find(({ key }) => key === 'pandas');
	const pandas = JSON.parse(String(entry?.value)) as { index_columns: string[]; columns: object[] };
	expect(pandas.index_columns).toEqual(['__index_level_0__']);
	expect(pandas.columns).toHaveLength(7);
});

it('is a file without columns when nothing was found', async () => {
	const bytes = await toParquet({ columns: [], rows: [] });
	const { metadata } = await read(bytes);
	expect(Buffer.from(bytes).toString('latin1', 0, 4)).toBe('PAR1');
	expect(Number(metadata.num_rows)).toBe(0);
	expect(metadata.schema).toHaveLength(1);
});
