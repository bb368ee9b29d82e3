import { type Sandbox, startSandbox } from '../../src';
import { ssoTable } from '../../src/database';
import { EMPTY_SKY } from '../../src/sky/emptySky';
import { call, post } from '../support/api';

const PATH = '/api/v1/sso';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

type Cells = Record<string, number | string | null>;
const ask = async (body: object): Promise<Cells[]> => {
	const answer = await post(sandbox, PATH, body);
	expect([answer.status, answer.text.slice(0, 99)]).toEqual([200, expect.any(String)]);
	return JSON.parse(answer.text) as Cells[];
};
const refuse = async (body: object): Promise<string> => {
	const answer = await post(sandbox, PATH, body);
	return `${answer.status} ${answer.text}`;
};

it.each([
	['a packed designation', 'J96T28C', '1996 TC28'],
	['a designation', '1996 TC28', '1996 TC28'],
	['one without a space', '1996TC28', '1996 TC28'],
	['one with an underscore', '1996_TC28', '1996 TC28'],
	['a number', 8467, 'Benoitcarry'],
	['a number as text', '33803', 'Julienpeloton'],
	['a name', 'Julienpeloton', 'Julienpeloton'],
	["the designation of Fink's page on the Solar System", '2015 BC557', '2015 BC557'],
	['the same packed', 'K15Bt7C', '2015 BC557'],
	['the same in a URL', '2015_BC557', '2015 BC557'],
	['the number of that page', '734394', '2014 DR67'],
	['a name of that page', 'Ukyounodaibu', 'Ukyounodaibu'],
	['another name of that page', 'Schwarzschilda', 'Schwarzschilda'],
	['the object of its monthly files', '1998 TT26', '1998 TT26'],
	['the number in the description of ssoft', 713454, '2010 VY69'],
])('finds %s', async (_, n_or_d, name) => {
	const rows = await ask({ n_or_d });
	expect(rows.length).toBeGreaterThan(1);
	expect(new Set(rows.map((row) => row['f:sso_name']))).toEqual(new Set([name]));
	expect(rows[0]['r:diaObjectId']).toBe(0);
	const times = rows.map((row) => Number(row['r:midpointMjdTai']));
	expect(times).toEqual([...times].sort((a, b) => b - a));
	expect(Math.min(...times)).toBeGreaterThan(61091);
});

it('finds several at once', async () => {
	const both = await ask({ n_or_d: '1984 CP, J96T28C' });
	const [one, two] = [await ask({ n_or_d: '1984 CP' }), await ask({ n_or_d: 'J96T28C' })];
	expect(both).toHaveLength(one.length + two.length);
});

it("finds the list on Fink's page, four objects", async () => {
	const rows = await ask({ n_or_d: '734394,K15Bt7C,Schwarzschilda,Ukyounodaibu' });
	const ids = new Set(rows.map((row) => row['r:packed_primary_provisional_designation']));
	expect(ids.size).toBe(4);
	expect(ids).toContain('K15Bt7C');
});

it('keeps one row of several alerts at one time', async () => {
	const [row, ...others] = sandbox.sky.movingSources().slice(-3);
	const twin = new Map([...row, ['r:diaSourceId', 170000000000000001n]]);
	const sky = { ...EMPTY_SKY, movingSources: () => [row, twin, ...others] };
	const rows = [...ssoTable(sky).values()].flat();
	expect(rows).toHaveLength(1 + others.length);
	expect(rows.map((each) => each.row.get('r:diaSourceId'))).toContain(170000000000000001n);
});

it('gives Rubin columns, the designation and the name, none of Fink beside it', async () => {
	const [row] = await ask({ n_or_d: 'J96T28C' });
	expect(Object.keys(row).filter((name) => name.startsWith('f:'))).toEqual(['f:sso_name']);
	const some = await ask({ n_or_d: 'J96T28C', columns: 'r:band,f:clf_cats_class' });
	expect(Object.keys(some[0]).sort()).toEqual([
		'f:sso_name',
		'r:band',
		'r:packed_primary_provisional_designation',
	]);
});

describe('ephemerides', () => {
	it.each([true, 'True'])('come with withEphem %j, without prefix', async (withEphem) => {
		const rows = await ask({ n_or_d: 'J96T28C', withEphem, columns: 'r:band' });
		for (const row of rows) {
			expect(Number(row.Phase)).toBeLessThan(25);
			expect(Number(row.Dobs)).toBeGreaterThan(1.4);
			expect(Number(row.Dobs)).toBeLessThan(3.5);
			expect(row).toMatchObject({ Dhelio: 2.45, 'SDSS:g': expect.any(Number) as number });
			expect(row).toHaveProperty('r:psfFlux');
		}
	});

	it.each(['true', false])('do not with %j', async (withEphem) => {
		const [row] = await ask({ n_or_d: 'J96T28C', withEphem });
		expect(row).not.toHaveProperty('Phase');
	});

	it('are what residuals give, but not for a list', async () => {
		const [row] = await ask({ n_or_d: 'J96T28C', withResiduals: true });
		expect(row).toHaveProperty('Phase');
		expect(await refuse({ n_or_d: 'J96T28C,1984 CP', withResiduals: true })).toMatch(
			/^400 .*You cannot request residuals/,
		);
	});
});

it('refuses unknown names with a repr, and gives nothing for known ones without alerts', async () => {
	expect(await refuse({ n_or_d: 'kdflsjffld' })).toBe(
		"400 {'status': 'error', 'text': 'kdflsjffld is not a valid name or number according to quaero.\\n'}",
	);
	expect(await ask({ n_or_d: 'Ceres' })).toEqual([]);
	expect(await ask({ n_or_d: '10P' })).toEqual([]);
	expect(await refuse({})).toMatch(/^400 .*`n_or_d` is required/);
});

it('answers GET', async () => {
	const answer = await call(sandbox, `${PATH}?n_or_d=2010_JO69&columns=r:band`);
	expect(JSON.parse(answer.text)).not.toHaveLength(0);
});
