import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { decodePngText, lightCurveOf, type SourceRow } from '@fink/core';
import { binaryBytes } from '@fink/engine';
import { openFolderSky, type Row, type Sky } from '@fink/sandbox';
import type { IDataObject } from 'n8n-workflow';

import reference from './fixtures/packetMagnitudes.json';
import { runNodes } from './runNodes';

const PACKETS = join(__dirname, '../../../shared/cutouts/packets');

interface Reference {
	readonly id: string;
	readonly psfFlux: number | null;
	readonly psfFluxErr: number | null;
	readonly differenceMagnitude: number | null;
	readonly differenceMagnitudeErr: number | null;
	readonly totalMagnitude: number | null;
	readonly totalMagnitudeErr: number | null;
	readonly utc: string;
}

const rows = reference.rows.map((cells) =>
	Object.fromEntries(reference.columns.map((column, i) => [column, cells[i]])),
) as unknown as Array<Reference & SourceRow>;

/** Slopes of astropy by central differences are good to about 1e-8. */
const ERROR_TOLERANCE = 1e-7;

describe(`magnitudes of real Rubin detections, by astropy ${reference.madeWith.astropy}`, () => {
	it.each([
		['differenceMagnitude', 'differenceMagnitudeErr'],
		['totalMagnitude', 'totalMagnitudeErr'],
	] as const)('agree to 1e-9 in %s, errors to a ten-millionth', (quantity, errName) => {
		let [magnitudes, limits, negatives] = [0, 0, 0];
		for (const row of rows) {
			const total = quantity === 'totalMagnitude';
			const flux = total ? row.scienceFlux : row.psfFlux;
			if (flux === null) continue;
			const given = { ...row, diaSourceId: row.id };
			const err = Number(total ? row.scienceFluxErr : row.psfFluxErr);
			if (!(err > 0)) continue;
			const [point] = lightCurveOf([given], { quantity }).points;
			const snr = Number(flux) / err;
			expect(point.isLimit).toBe(Math.abs(snr) < 3);
			expect(point.value === null).toBe(snr <= -3);
			if (point.isLimit) limits++;
			if (snr <= -3) negatives++;
			if (point.isLimit || point.value === null) continue;
			magnitudes++;
			expect(Math.abs(point.value - Number(row[quantity]))).toBeLessThan(1e-9);
			const error = Number(row[errName]);
			expect(Math.abs(Number(point.error) / error - 1)).toBeLessThan(ERROR_TOLERANCE);
		}
		expect(magnitudes).toBeGreaterThan(100);
		if (quantity === 'differenceMagnitude') {
			expect(limits).toBeGreaterThan(10);
			expect(negatives).toBeGreaterThan(10);
		}
	});

	it('limits are magnitudes of five standard deviations, by the same conversion', () => {
		let limits = 0;
		for (const { psfFlux, psfFluxErr, ...row } of rows) {
			if (psfFlux === null || psfFluxErr === null) continue;
			if (!(Math.abs(psfFlux) < 3 * psfFluxErr)) continue;
			limits++;
			const { points } = lightCurveOf([{ ...row, diaSourceId: row.id, psfFlux, psfFluxErr }], {
				quantity: 'differenceMagnitude',
			});
			const bright = { ...row, psfFlux: 5 * psfFluxErr, psfFluxErr: psfFluxErr / 2 };
			const [same] = lightCurveOf([bright], { quantity: 'differenceMagnitude' }).points;
			expect(points[0]).toMatchObject({ isLimit: true });
			expect(points[0].value).toBeCloseTo(Number(same.value), 12);
		}
		expect(limits).toBeGreaterThan(10);
	});
});

const present = existsSync(PACKETS);
if (!present) console.warn(`Skipped: no alert packets in ${PACKETS}`);

(present ? describe : describe.skip)('real alert packets through the node', () => {
	let sky: Sky;

	beforeAll(async () => {
		sky = await openFolderSky(PACKETS);
	});

	it('of a variable below its template show 251 of 346 detections as such, with one warning', async () => {
		const input = sky.sourcesOf('170028485706776685').map(jsonOf);
		const draw = async (quantity: string) =>
			await runNodes([{ type: 'renderLightCurve', parameters: { quantity } }], { input });
		const magnitudes = await draw('differenceMagnitude');
		expect(magnitudes.items[0].json.lightCurve).toMatchObject({
			points: 346,
			detections: 346,
			negatives: 251,
			negativeDetections: 251,
			limits: 0,
			bands: { i: { negatives: expect.any(Number) as number } },
		});
		expect(magnitudes.hints).toEqual([
			'251 of 346 detections are fainter than the template (S/N −3 or below) and have no magnitude: Difference Flux or Total Magnitude shows them.',
		]);
		for (const quantity of ['differenceFlux', 'totalMagnitude']) {
			const { items, hints } = await draw(quantity);
			expect(items[0].json.lightCurve).toMatchObject({ points: 346, limits: 0 });
			expect(hints).toEqual([]);
		}
	});

	it("show astropy's magnitudes, errors and times, point by point", async () => {
		const byId = new Map(rows.map((row) => [row.id, row]));
		let compared = 0;
		for (const object of sky.objectIds()) {
			const input = [...sky.sourcesOf(object), ...sky.forcedSourcesOf(object)].map(jsonOf);
			const { items, error } = await runNodes(
				[
					{
						type: 'renderLightCurve',
						parameters: { quantity: 'differenceMagnitude', title: object },
					},
				],
				{ input },
			);
			expect(error).toBeUndefined();
			const numbers = items[0].json.lightCurve as IDataObject;
			expect(numbers.rows).toBe(input.length);
			const text = decodePngText(new Uint8Array(await binaryBytes(items[0], 'lightCurvePicture')));
			for (const line of text['Fink Points'].split('\n').slice(1)) {
				const [, , kind, value, err, id] = line.split(',');
				const known = byId.get(id);
				if (!known || value === '' || kind.endsWith('limit')) continue;
				if (known.differenceMagnitude === null) continue;
				expect(Math.abs(Number(value) - known.differenceMagnitude)).toBeLessThan(1e-9);
				const relative = Number(err) / Number(known.differenceMagnitudeErr) - 1;
				expect(Math.abs(relative)).toBeLessThan(ERROR_TOLERANCE);
				compared++;
			}
			const newest = rows.find(
				({ id }) => id === (numbers.highlighted as IDataObject)?.diaSourceId,
			);
			if (newest) {
				const { timeUtc } = numbers.highlighted as IDataObject;
				expect(Math.abs(Date.parse(String(timeUtc)) - Date.parse(`${newest.utc}Z`))).toBeLessThan(
					2,
				);
			}
		}
		expect(compared).toBeGreaterThan(100);
	}, 120_000);
});

/** As Fink Sources returns it with Simplify off. */
function jsonOf(row: Row): IDataObject {
	return Object.fromEntries(
		[...row].map(([name, cell]) => [
			name,
			typeof cell === 'bigint' ? String(cell) : (cell ?? null),
		]),
	) as IDataObject;
}
