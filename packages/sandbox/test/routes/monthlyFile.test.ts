import { type Sandbox, startSandbox } from '../../src';
import { post } from '../support/api';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ now: () => new Date('2026-11-05T00:00:00Z') });
});
afterAll(() => sandbox.close());

type Cells = Record<string, unknown>;
const ask = async <T = Cells[]>(name: string, body: object): Promise<T> => {
	const answer = await post(sandbox, `/api/v1/${name}`, body);
	expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/json']);
	return JSON.parse(answer.text) as T;
};

it.each(['ssoft', 'ssobulk'])('/%s is Parquet of this month by default', async (name) => {
	const answer = await post(sandbox, `/api/v1/${name}`, {});
	expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/parquet']);
	expect(answer.bytes.toString('latin1', 0, 4)).toBe('PAR1');
	const [row] = await ask(name, { 'output-format': 'json' });
	expect(row.version).toBe('202611');
});

it('counts as the first month before there is any', async () => {
	const early = await startSandbox({ now: () => new Date('2026-01-05T00:00:00Z') });
	const answer = await post(early, '/api/v1/ssoft', { 'output-format': 'json' });
	expect(answer.text).toContain('"version":"202608"');
	await early.close();
});

it.each([
	[{ sso_number: '106064' }, 'Sumatijain'],
	[{ sso_number: 106064 }, 'Sumatijain'],
	[{ sso_name: 'Sumatijain' }, 'Sumatijain'],
	[{ sso_name: '2014 WR176', version: '2026.08' }, '2014 WR176'],
	[{ sso_name: '1998 TT26' }, '1998 TT26'],
	[{ sso_name: '2010 VY69' }, '2010 VY69'],
	[{ sso_number: 713454 }, '2010 VY69'],
])('/ssoft finds %j', async (body, name) => {
	expect(await ask('ssoft', body)).toMatchObject([{ sso_name: name }]);
});

it.each(['HG', 'HG1G2'])('/ssoft describes the columns of flavor %s', async (flavor) => {
	const fields = await ask<Cells>('ssoft', { schema: true, flavor });
	const [row] = await ask('ssoft', { flavor, 'output-format': 'json' });
	expect(Object.keys(row)).toEqual(Object.keys(fields));
});

it('/ssoft gives the columns asked for in that order, all of them when it knows none', async () => {
	const [row] = await ask('ssoft', { columns: 'H_r,junk,sso_name', 'output-format': 'json' });
	expect(Object.keys(row)).toEqual(['H_r', 'sso_name']);
	const [all] = await ask('ssoft', { columns: 'junk', 'output-format': 'json' });
	expect(Object.keys(all).length).toBeGreaterThan(50);
	const file = await post(sandbox, '/api/v1/ssoft', { columns: 'H_r' });
	expect(file.headers['content-type']).toBe('parquet');
});

it.each([
	['ssoft', { columns: 'H_r', sso_name: 'Sumatijain' }, 500],
	['ssoft', { flavor: 'SHG1G2' }, 400],
	['ssoft', { version: '2026.07' }, 400],
	['ssoft', { version: '26.8' }, 400],
	['ssobulk', { version: '2026.07' }, 400],
	['ssobulk', { version: '202608' }, 500],
	['ssoft', { sso_number: 'abc' }, 500],
])('/%s %j is a %d', async (name, body, status) => {
	expect((await post(sandbox, `/api/v1/${name}`, body)).status).toBe(status);
});
