import type { FileEndpoint, FileOptions, FinkClient, TableFormat } from '@fink/core';
import { bufferOf, safeFileName } from '@fink/kit';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

interface FileType {
	readonly extension: string;
	readonly mimeType: string;
}

/** Registered types: RFC 7111 (csv), IVOA VOTable 1.5 §8, IANA (Parquet). The server's own are not. */
const TYPES: Readonly<Record<TableFormat, FileType>> = {
	csv: { extension: '.csv', mimeType: 'text/csv' },
	parquet: { extension: '.parquet', mimeType: 'application/vnd.apache.parquet' },
	votable: { extension: '.vot', mimeType: 'application/x-votable+xml' },
};

/** What to download and how to call it. */
export interface TableFile<Name extends FileEndpoint> {
	readonly endpoint: Name;
	readonly options: FileOptions[Name];
	readonly format: TableFormat;
	/** Without extension; made safe here. */
	readonly stem: string;
}

/** One item with the server's file in the binary field `data`, byte by byte. */
export async function tableFile<Name extends FileEndpoint>(
	context: IExecuteFunctions,
	client: FinkClient,
	{ endpoint, options, format, stem }: TableFile<Name>,
): Promise<INodeExecutionData[]> {
	return [await fileItem(context, await client.file(endpoint, options, format), format, stem)];
}

/**
 * The same for objects. Objects without a row are listed in `unknownIds`, which is absent if there are
 * none.
 */
export async function objectsFile(
	context: IExecuteFunctions,
	client: FinkClient,
	{ endpoint, options, format, stem }: TableFile<'sources' | 'objects' | 'fp'>,
): Promise<INodeExecutionData[]> {
	const { bytes, missingIds } = await client.objectsFile(endpoint, options, format);
	const item = await fileItem(context, bytes, format, stem);
	if (missingIds.length > 0) item.json.unknownIds = missingIds;
	return [item];
}

async function fileItem(
	context: IExecuteFunctions,
	file: Uint8Array,
	format: TableFormat,
	stem: string,
): Promise<INodeExecutionData> {
	const bytes = bufferOf(file);
	const { extension, mimeType } = TYPES[format];
	const fileName = safeFileName(stem, extension);
	const data = await context.helpers.prepareBinaryData(bytes, fileName, mimeType);
	return { json: { fileName, mimeType, bytes: bytes.length }, binary: { data } };
}
