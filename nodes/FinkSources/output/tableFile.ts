import type { FileEndpoint, FileOptions, FinkClient, TableFormat } from '@fink/core';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { safeFileName } from '../../shared/safeFileName';

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
	const bytes = Buffer.from(await client.file(endpoint, options, format));
	const { extension, mimeType } = TYPES[format];
	const fileName = safeFileName(stem, extension);
	const data = await context.helpers.prepareBinaryData(bytes, fileName, mimeType);
	return [{ json: { fileName, mimeType, bytes: bytes.length }, binary: { data } }];
}
