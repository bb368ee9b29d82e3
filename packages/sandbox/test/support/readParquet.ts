/** A Parquet file as other programs see it, read by hyparquet: one record a row, long integers as bigint. */
export async function readParquet(bytes: Uint8Array): Promise<Array<Record<string, unknown>>> {
	const { parquetReadObjects } = await import('hyparquet');
	const { buffer, byteOffset, byteLength } = bytes;
	const file = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
	return await parquetReadObjects({ file });
}
