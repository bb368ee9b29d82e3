import { decodeText } from '../decodeText';
import { readThrift, type ThriftStruct, type ThriftValue } from './readThrift';

/** What the end of a Parquet file says of it. */
export interface ParquetFooter {
	readonly rows: number;
	readonly columns: readonly ParquetColumn[];
}

export interface ParquetColumn {
	readonly name: string;
	/** Whether its values are floating-point numbers. */
	readonly isFloat: boolean;
	/** Greatest value of a float64 column, if the file has it. */
	readonly greatest?: number;
}

/** Physical types: Apache parquet-format, `parquet.thrift`, enum Type. */
const [FLOAT, DOUBLE] = [4, 5];

/**
 * Rows and columns of a Parquet file, from its footer: no row is read (they are compressed).
 *
 * @returns `undefined` for a footer that can't be read.
 * @see https://github.com/apache/parquet-format, `parquet.thrift`: FileMetaData, SchemaElement, RowGroup,
 * ColumnMetaData, Statistics; the numbers below are those of their fields.
 */
export function parquetFooter(file: Uint8Array): ParquetFooter | undefined {
	const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
	const length = file.length >= 12 ? view.getUint32(file.length - 8, true) : Infinity;
	if (length > file.length - 12) return undefined;
	const meta = readThrift(file.subarray(file.length - 8 - length, file.length - 8));
	const rows = meta?.get(3);
	if (!meta || typeof rows !== 'number') return undefined;
	const greatest = maxOf(structsIn(meta.get(4)));
	const leaves = structsIn(meta.get(2)).filter((element) => element.has(1));
	const columns = leaves.map((element) => {
		const name = textIn(element.get(4));
		const isFloat = element.get(1) === FLOAT || element.get(1) === DOUBLE;
		return { name, isFloat, greatest: greatest.get(name) };
	});
	return { rows, columns };
}

/** The greatest value of each float64 column over all row groups that tell one. */
function maxOf(rowGroups: readonly ThriftStruct[]): Map<string, number> {
	const greatest = new Map<string, number>();
	for (const chunk of rowGroups.flatMap((group) => structsIn(group.get(1)))) {
		const [column] = structsIn([chunk.get(3)]);
		if (column?.get(1) !== DOUBLE) continue;
		const [statistics] = structsIn([column.get(12)]);
		const bytes = statistics?.get(5) ?? statistics?.get(1);
		const value =
			bytes instanceof Uint8Array && bytes.length === 8
				? new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0, true)
				: Infinity;
		const [name] = Array.isArray(column.get(3)) ? (column.get(3) as ThriftValue[]) : [];
		greatest.set(textIn(name), Math.max(value, greatest.get(textIn(name)) ?? -Infinity));
	}
	return greatest;
}

function structsIn(value: ThriftValue | readonly (ThriftValue | undefined)[] | undefined) {
	const list: readonly unknown[] = Array.isArray(value) ? value : [];
	return list.filter((entry): entry is ThriftStruct => entry instanceof Map);
}

function textIn(value: ThriftValue | undefined): string {
	return value instanceof Uint8Array ? decodeText(value) : '';
}
