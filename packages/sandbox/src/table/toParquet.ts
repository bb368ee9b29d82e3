import type { Column, ColumnType } from './Column';
import type { Frame, FrameCell } from './Frame';

/** Column under which pandas stores the rows' keys. */
const INDEX_NAME = '__index_level_0__';

const PHYSICAL = {
	long: 'INT64',
	int: 'INT64',
	float: 'DOUBLE',
	double: 'DOUBLE',
	string: 'STRING',
	boolean: 'BOOLEAN',
} as const satisfies Record<ColumnType, string>;

/** How pandas calls the same types in the file's metadata. */
const PANDAS_TYPES: Readonly<Record<ColumnType, readonly [pandas: string, numpy: string]>> = {
	long: ['int64', 'Int64'],
	int: ['int64', 'Int64'],
	float: ['float64', 'float64'],
	double: ['float64', 'float64'],
	string: ['unicode', 'object'],
	boolean: ['bool', 'object'],
};

/**
 * A Parquet file as `DataFrame.to_parquet` writes it: full precision, snappy, the row keys in a further
 * column, pandas' own metadata. Missing values are null, also a boolean's "nan".
 */
export async function toParquet({ columns, rows, keys }: Frame): Promise<Uint8Array> {
	const { parquetWriteBuffer } = await import('hyparquet-writer');
	const columnData = columns.map(({ name, type }, index) => ({
		name,
		type: PHYSICAL[type],
		data: rows.map((row) => toCell(row[index], type)),
		nullable: true,
	}));
	const index =
		keys === undefined || columns.length === 0
			? []
			: [{ name: INDEX_NAME, type: 'STRING' as const, data: [...keys], nullable: true }];
	const buffer = parquetWriteBuffer({
		columnData: [...columnData, ...index],
		kvMetadata: [{ key: 'pandas', value: pandasMetadata(columns, rows.length, index.length > 0) }],
	});
	return new Uint8Array(buffer);
}

function toCell(cell: FrameCell, type: ColumnType): FrameCell {
	if (cell === null || (type === 'boolean' && typeof cell !== 'boolean')) return null;
	if (type === 'long' || type === 'int') return BigInt(cell);
	return cell;
}

/** pandas' developer guide, "Storing pandas DataFrame objects in Apache Parquet format". */
function pandasMetadata(columns: readonly Column[], count: number, hasKeys: boolean): string {
	const described = columns.map(({ name, type }) => {
		const [pandasType, numpyType] = PANDAS_TYPES[type];
		return describe(name, name, pandasType, numpyType);
	});
	const range = { kind: 'range', name: null, start: 0, stop: count, step: 1 };
	return JSON.stringify({
		index_columns: [hasKeys ? INDEX_NAME : range],
		column_indexes: [describe(null, null, 'unicode', 'object')],
		columns: hasKeys ? [...described, describe(null, INDEX_NAME, 'unicode', 'object')] : described,
		creator: { library: 'pyarrow', version: '20.0.0' },
		pandas_version: '2.3.0',
	});
}

function describe(
	name: string | null,
	fieldName: string | null,
	pandasType: string,
	numpyType: string,
) {
	return {
		name,
		field_name: fieldName,
		pandas_type: pandasType,
		numpy_type: numpyType,
		metadata: null,
	};
}
