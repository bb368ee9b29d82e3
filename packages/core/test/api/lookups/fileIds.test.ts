import nock from 'nock';

import { UnexpectedAnswerError } from '../../../src/errors';
import { onlyNock } from '../onlyNock';
import { BASE, failureOf, testClient } from '../testClient';

onlyNock();

const [A, B, C] = ['170587117485817955', '169298432734265405', '170666304474710039'];
const sourcesApi = () => nock(BASE).post('/api/v1/sources');
const csvOf = (ids: readonly string[], more = '') =>
	`r:psfFlux,r:diaObjectId,"r:diaSourceId",f:note\n${ids
		.map((id, i) => `1.5,${id},${Number(i) + 1},"a, ""b""\n${more}"\n`)
		.join('')}`;
const votableOf = (ids: readonly string[]) =>
	`<?xml version="1.0"?>\n<VOTABLE><RESOURCE><TABLE>
   <FIELD ID="r_psfFlux" datatype="double" name="r:psfFlux"/>
   <FIELD ID="r_diaObjectId" datatype="long" name="r:diaObjectId"/>
   <DATA><TABLEDATA>
${ids.map((id) => `     <TR>\n      <TD/>\n      ${id ? `<TD>${id}</TD>` : '<TD/>'}\n     </TR>`).join('\n')}
   </TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>\n`;
const FILES = { csv: csvOf, votable: votableOf } as const;

describe.each(['csv', 'votable'] as const)('ids of a %s file', (format) => {
	const ask = async (ids: readonly string[], served: readonly string[]) => {
		sourcesApi().reply(200, FILES[format](served));
		return await testClient().objectsFile('sources', { diaObjectIds: ids }, format);
	};

	it('list the objects without a row, in the requested order', async () => {
		expect((await ask([A, B, C], [B, B])).missingIds).toEqual([A, C]);
		expect((await ask([A, B], [B, A, '', A])).missingIds).toEqual([]);
		expect((await ask([A], [A])).missingIds).toEqual([]);
	});

	it('are looked for in a long file too', async () => {
		const many = Array.from({ length: 60_000 }, (_, i) => (i % 2 ? A : B));
		const { missingIds, bytes } = await ask([A, B, C], many);
		expect(bytes.length).toBeGreaterThan(2e6);
		expect(missingIds).toEqual([C]);
	});

	it.each([
		['1.7058711748581795e+17', 'has an exponent'],
		['170587117485817955.0', 'has a decimal point'],
		['-170587117485817955', 'is negative'],
		['nobody', 'is not a number'],
	])('may not be %s', async (id, why) => {
		const failure = await failureOf(ask([A, B], [A, id, B, id]));
		expect(failure).toBeInstanceOf(UnexpectedAnswerError);
		expect(failure.message).toBe(`Fink sent IDs that can't be trusted: r:diaObjectId ${id}`);
		expect(failure.advice).toContain(`It ${why}`);
		expect(failure.advice).toContain('(in 2 rows of 4)');
		sourcesApi().reply(200, FILES[format]([A, id]));
		const single = await failureOf(testClient().file('sources', { diaObjectIds: A }, format));
		expect(single.message).toBe(failure.message);
	});

	it.each(['0.0', '12.0', '', 'nan'])('may be %j', async (id) => {
		expect((await ask([A, B], [A, id])).missingIds).toEqual([B]);
	});
});

it('cells with commas and line ends in quotes do not shift the columns of a CSV file', async () => {
	sourcesApi().reply(200, csvOf([A, A], '9,1.7e17,,\n1,2'));
	const options = { diaObjectIds: [A, B] };
	expect((await testClient().objectsFile('sources', options, 'csv')).missingIds).toEqual([B]);
});
