/**
 * Prints the fluxes of every detection and forced measurement in a folder of Rubin alert packets as JSON:
 * `tsx tools/reference/packetFluxes.ts ../shared/cutouts/packets`. Input of
 * test/nodes/fixtures/packetMagnitudes.py.
 */
import { openFolderSky, type Row } from '@fink/sandbox';

const COLUMNS = [
	'midpointMjdTai',
	'band',
	'psfFlux',
	'psfFluxErr',
	'scienceFlux',
	'scienceFluxErr',
];

function cellsOf(row: Row, id: string): Record<string, string | number | null> {
	const cell = (column: string) => {
		const value = row.get(`r:${column}`);
		return typeof value === 'number' || typeof value === 'string' ? value : null;
	};
	return {
		id: String(row.get(`r:${id}`)),
		...Object.fromEntries(COLUMNS.map((column) => [column, cell(column)])),
	};
}

async function main(folder: string): Promise<void> {
	const sky = await openFolderSky(folder);
	const rows = sky
		.objectIds()
		.flatMap((object) => [
			...sky.sourcesOf(object).map((row) => cellsOf(row, 'diaSourceId')),
			...sky.forcedSourcesOf(object).map((row) => cellsOf(row, 'diaForcedSourceId')),
		]);
	console.log(JSON.stringify(rows));
}

main(process.argv[2] ?? '../shared/cutouts/packets').catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
