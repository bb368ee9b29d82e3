import { cellToText } from './toCsv';
import type { Column } from './Column';
import type { Frame } from './Frame';

const HEAD = `<?xml version="1.0" encoding="utf-8"?>
<!-- Produced by the Fink sandbox in the layout of astropy.io.votable -->
<VOTABLE version="1.4" xmlns="http://www.ivoa.net/xml/VOTable/v1.3" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:noNamespaceSchemaLocation="http://www.ivoa.net/xml/VOTable/v1.3">
 <RESOURCE type="results">
`;
const FOOT = ' </RESOURCE>\n</VOTABLE>\n';

/**
 * A VOTable as astropy writes a pandas table (IVOA VOTable 1.4, TABLEDATA): booleans as text, `:` in
 * names becomes `_` in ids.
 *
 * @returns null when a text column has no value at all: astropy can't type it and the server answers 500.
 */
export function toVotable({ columns, rows }: Frame): string | null {
	if (columns.length === 0) return HEAD + FOOT;
	const isUntypable = columns.some(
		({ type }, index) =>
			(type === 'string' || type === 'boolean') && rows.every((row) => row[index] === null),
	);
	if (isUntypable) return null;
	const body = rows.map((row) => {
		const cells = row.map(
			(cell, index) => `     <TD>${escape(cellToText(cell, columns[index]))}</TD>`,
		);
		return ['    <TR>', ...cells, '    </TR>'].join('\n');
	});
	return [
		`${HEAD}  <TABLE>`,
		...columns.map(field),
		'   <DATA>',
		'    <TABLEDATA>',
		...body,
		'    </TABLEDATA>',
		'   </DATA>',
		'  </TABLE>',
		FOOT,
	].join('\n');
}

function field({ name, type }: Column): string {
	const id = name.replace(/[^A-Za-z0-9_]/g, '_');
	const datatype = {
		long: 'datatype="long"',
		int: 'datatype="long"',
		float: 'datatype="double"',
		double: 'datatype="double"',
		string: 'arraysize="*" datatype="unicodeChar"',
		boolean: 'arraysize="*" datatype="unicodeChar"',
	}[type];
	return `   <FIELD ID="${id}" ${datatype} name="${escape(name)}"/>`;
}

function escape(text: string): string {
	return text
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/>/g, '&gt;')
		.replace(/"/g, '&quot;');
}
