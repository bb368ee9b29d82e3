import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { streams, Type } from 'avsc';
import { objectRow } from '../../src/database';
import { openFolderSky } from '../../src';
import { EXACT_LONG } from '../../src/sky/folder/exactLong';
import { describeWithRealCutouts, REAL_CUTOUTS } from '../support/shared';

const PACKETS = join(REAL_CUTOUTS, 'packets', 'fink-part-2-918301.ocf-v10_0-7alerts.avro');

type DiaObject = Record<string, number | bigint | null>;

/** Rubin's own summary of each object, as the packets carry it. */
async function rubinObjects(): Promise<DiaObject[]> {
	const decoder = new streams.BlockDecoder({
		parseHook: (schema) => Type.forSchema(schema, { registry: { long: EXACT_LONG } }),
	});
	const found: DiaObject[] = [];
	await new Promise((resolve, reject) => {
		decoder.on('data', ({ diaObject }: { diaObject: DiaObject }) => found.push(diaObject));
		decoder.on('end', resolve).on('error', reject);
		decoder.end(readFileSync(PACKETS));
	});
	return found.filter(({ diaObjectId }) => diaObjectId !== null);
}

describeWithRealCutouts()("an object's row made from its real detections", () => {
	it("agrees with Rubin's own, where the packet carries all detections in the band", async () => {
		const sky = await openFolderSky(PACKETS);
		let compared = 0;
		for (const rubin of await rubinObjects()) {
			const sources = sky.sourcesOf(String(rubin.diaObjectId));
			const row = objectRow(sources);
			for (const band of 'griz') {
				if (Number(rubin[`${band}_psfFluxNdata`] ?? 0) === 0) continue;
				if (row.get(`r:${band}_psfFluxNdata`) !== Number(rubin[`${band}_psfFluxNdata`])) continue;
				for (const name of ['Mean', 'MeanErr', 'Sigma', 'Min', 'Max', 'MaxSlope', 'ErrMean']) {
					const column = `${band}_psfFlux${name}`;
					if (rubin[column] === null || rubin[column] === undefined) continue;
					const ratio = Number(row.get(`r:${column}`)) / Number(rubin[column]);
					expect([column, Math.abs(ratio - 1) < 1e-4]).toEqual([column, true]);
					compared++;
				}
			}
		}
		expect(compared).toBeGreaterThanOrEqual(5 * 7);
	});
});
