import { cellToText } from './toCsv';
import type { Column } from './Column';
import type { Frame, FrameCell } from './Frame';

const HEAD = `<?xml version="1.0" encoding="utf-8"?>
<!-- Produced with astropy.io.votable version 7.1.0
     http://www.astropy.org/ -->
<VOTABLE version="1.4" xmlns="http://www.ivoa.net/xml/VOTable/v1.3" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://www.ivoa.net/xml/VOTable/v1.3 \
http://www.ivoa.net/xml/VOTable/VOTable-1.4.xsd">
 <RESOURCE type="results">
`;
const FOOT = ' </RESOURCE>\n</VOTABLE>\n';

/**
 * A VOTable, byte for byte as astropy writes a pandas table (IVOA VOTable 1.4, TABLEDATA): `:` in names
 * becomes `_` in ids, text columns are as wide as their longest value, booleans are text.
 *
 * @returns null if every value of a text column is missing: astropy can't type it and the server answers 500.
 */
export function toVotable({ columns, rows }: Frame): string | null {
	if (columns.length === 0) return `${HEAD}  <TABLE/>\n${FOOT}`;
	const isUntypable = columns.some(
		(column, index) => isText(column) && rows.every((row) => row[index] === null),
	);
	if (isUntypable) return null;
	return [
		`${HEAD}  <TABLE>`,
		...columns.map((column, index) => field(column, rows, index)),
		'   <DATA>',
		'    <TABLEDATA>',
		...rows.map((row) => tableRow(row, columns)),
		'    </TABLEDATA>',
		'   </DATA>',
		'  </TABLE>',
		FOOT,
	].join('\n');
}

function isText({ type }: Column): boolean {
	return type === 'string' || type === 'boolean';
}

function field(column: Column, rows: Frame['rows'], index: number): string {
	const id = column.name.replace(/[^A-Za-z0-9_]/g, '_');
	const lengths = rows.map((row) => [...cellToText(row[index], column)].length);
	const datatype = {
		long: 'datatype="long"',
		int: 'datatype="long"',
		float: 'datatype="double"',
		double: 'datatype="double"',
		string: `arraysize="${Math.max(1, ...lengths)}" datatype="unicodeChar"`,
		boolean: `arraysize="${Math.max(1, ...lengths)}" datatype="unicodeChar"`,
	}[column.type];
	return `   <FIELD ID="${id}" ${datatype} name="${escapeXml(column.name)}"/>`;
}

function tableRow(row: readonly FrameCell[], columns: readonly Column[]): string {
	const cells = row.map((cell, index) => {
		const text = escapeXml(cellToText(cell, columns[index]));
		return text === '' ? '      <TD/>' : `      <TD>${text}</TD>`;
	});
	return ['     <TR>', ...cells, '     </TR>'].join('\n');
}

function escapeXml(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
