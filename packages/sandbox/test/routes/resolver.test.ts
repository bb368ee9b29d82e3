import { type Sandbox, startSandbox } from '../../src';
import { call, post } from '../support/api';

const PATH = '/api/v1/resolver';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

type Cells = Record<string, unknown>;
const ask = async (body: object): Promise<Cells[]> => {
	const answer = await post(sandbox, PATH, body);
	expect(answer.status).toBe(200);
	return JSON.parse(answer.text) as Cells[];
};
const allText = (rows: Cells[]): boolean =>
	rows.flatMap(Object.values).every((value) => typeof value === 'string' || value === null);

describe('tns', () => {
	const tns = (name_or_id: string, more = {}) => ask({ resolver: 'tns', name_or_id, ...more });

	it('finds the full name in any case, all values text', async () => {
		const rows = await tns('sn 2022AND');
		expect(rows).toMatchObject(Array(3).fill({ 'f:fullname': 'SN 2022and', 'f:salt': 'd' }));
		expect(allText(rows)).toBe(true);
	});

	it.each(['2022and', 'AT 2022and', 'sn 2022an'])('finds nothing for %s', async (name) => {
		expect(await tns(name)).toEqual([]);
	});

	it('lists the table up to nmax for an empty name', async () => {
		expect(await tns('')).toHaveLength(10);
		expect(await tns('', { nmax: 3 })).toHaveLength(3);
		expect((await tns('', { nmax: 1000 })).length).toBeGreaterThan(12);
	});

	it('gives the names of an object, each once, as its alerts brought them', async () => {
		const [{ diaObjectId }] = sandbox.sky.examples();
		const rows = await tns(diaObjectId, { reverse: true });
		expect(rows.map((row) => String(row['f:xm_tns_fullname']).slice(0, 2))).toEqual(['AT', 'SN']);
		expect(rows[1]).toMatchObject({ 'r:diaObjectId': diaObjectId });
		expect(allText(rows)).toBe(true);
		const name = String(rows[1]['f:xm_tns_fullname']);
		expect(await tns(name)).toMatchObject([{ 'f:fullname': name }]);
	});

	it('ignores reverse as text, hence in every GET, and fails on nmax there', async () => {
		const [{ diaObjectId }] = sandbox.sky.examples();
		expect(await tns(diaObjectId, { reverse: 'True' })).toEqual([]);
		const query = `resolver=tns&name_or_id=${diaObjectId}`;
		const answer = await call(sandbox, `${PATH}?${query}&reverse=true`);
		expect([answer.status, answer.text]).toEqual([200, '[]']);
		expect((await call(sandbox, `${PATH}?${query}&nmax=10`)).status).toBe(500);
	});
});

describe('simbad', () => {
	it.each(['M 31', 'm31', 'NGC 224'])('finds %s, numbers as numbers', async (name_or_id) => {
		const [row] = await ask({ resolver: 'simbad', name_or_id });
		expect(row).toMatchObject({ oname: 'M  31', jradeg: 10.684708, jdedeg: 41.26875 });
		expect(Object.keys(row)).toHaveLength(10);
	});

	it('finds nothing for unknown names', async () => {
		expect(await ask({ resolver: 'simbad', name_or_id: 'xyzzy' })).toEqual([]);
	});

	it('gives the type and the place of an object as text', async () => {
		const star = sandbox.sky.examples().find(({ label }) => label === 'RR Lyrae');
		const rows = await ask({ resolver: 'simbad', name_or_id: star?.diaObjectId, reverse: true });
		expect(rows).toEqual([
			{
				'f:main_label_crossmatch': 'RRLyrae',
				'r:diaObjectId': star?.diaObjectId,
				'r:ra': expect.stringMatching(/^\d+\.\d+$/) as string,
				'r:dec': expect.stringMatching(/^-?\d+\.\d+$/) as string,
			},
		]);
	});
});

describe('ssodnet', () => {
	it('gives the alerts of an asteroid, ids as numbers again', async () => {
		const answer = await post(sandbox, PATH, { resolver: 'ssodnet', name_or_id: '8467' });
		expect(answer.text).toMatch(/"r:diaSourceId":\d{18}[,}]/);
		expect(answer.text).toMatch(/"r:ssObjectId":\d{17}[,}]/);
		expect(answer.text).toContain('"r:packed_primary_provisional_designation":"J81E40M"');
	});

	it('is a 500 for unknown names', async () => {
		expect((await post(sandbox, PATH, { resolver: 'ssodnet', name_or_id: 'xx' })).status).toBe(500);
	});

	it('gives the designation of an ssObjectId, packed and not', async () => {
		const [row] = await ask({
			resolver: 'ssodnet',
			name_or_id: String(0x4a_39_36_54_32_38_43n),
			reverse: true,
		});
		expect(Object.values(row)).toEqual(['J96T28C', '1996 TC28']);
	});
});

it.each([
	[{ resolver: 'ned', name_or_id: 'M 31' }, 500],
	[{ resolver: 'tns', name_or_id: 12 }, 500],
	[{ resolver: 'tns', name_or_id: 'x', nmax: '10' }, 500],
	[{ resolver: 'tns' }, 400],
	[{ name_or_id: 'x' }, 400],
])('answers %j with %d', async (body, status) => {
	expect((await post(sandbox, PATH, body)).status).toBe(status);
});
