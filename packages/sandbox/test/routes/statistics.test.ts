import { BANDS } from '@fink/core';

import { askedSandbox } from '../support/askedSandbox';

const asked = askedSandbox();
const { ask, statusOf } = asked;

describe('/statistics', () => {
	it('counts by night, ascending, in text', async () => {
		const rows = await ask('statistics', { date: '' });
		const nights = rows.map((row) => String(row['f:night']));
		expect(nights).toEqual([...nights].sort());
		expect(nights.at(-1)).toBe('20260714');
		expect(rows.flatMap(Object.values).every((value) => typeof value === 'string')).toBe(true);
		const total = rows.reduce((sum, row) => sum + Number(row['f:alerts']), 0);
		const { sky } = asked.sandbox;
		const alerts = [...sky.objectIds().flatMap((id) => sky.sourcesOf(id)), ...sky.movingSources()];
		// 2025-10-25, the first night of the real table
		const counted = alerts.filter((row) => Number(row.get('r:midpointMjdTai')) > 60973);
		expect(counted.length).toBeLessThan(alerts.length);
		expect(total).toBe(counted.length);
		expect(nights[0]).toBe('20251025');
		for (const row of rows) {
			const bands = BANDS.map((band) => Number(row[`f:alerts_${band}`]));
			expect(bands.reduce((a, b) => a + b)).toBe(Number(row['f:alerts']));
			expect(row['f:is_sso']).toBe(row['f:alerts']);
		}
	});

	it.each([
		['20260129', 1],
		['2026012', 10],
		[20260129, 1],
		['2019', 0],
	])('of %j are at most %d nights', async (date, most) => {
		const rows = await ask('statistics', { date });
		expect(rows.length).toBeLessThanOrEqual(most);
		expect(rows.length).toBeGreaterThanOrEqual(Math.min(1, most));
		expect(rows.every((row) => String(row['f:night']).startsWith(String(date)))).toBe(true);
	});

	it('have the columns asked for', async () => {
		const [row] = await ask('statistics', { date: '2026', columns: 'f:alerts,f:night' });
		expect(Object.keys(row)).toEqual(['f:alerts', 'f:night']);
		expect(await statusOf('statistics', {})).toBe(400);
	});
});
