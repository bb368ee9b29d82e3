import type { ExampleCheck } from './ExampleCheck';
import { expectSame, expectThat } from './expectThat';
import { pictureOf } from './pictureOf';

interface Numbers {
	readonly isAligned?: unknown;
	readonly coveredFraction?: number;
	readonly label?: unknown;
	readonly survey?: unknown;
	readonly notes?: readonly string[];
	readonly target?: { readonly raDeg: number; readonly decDeg: number };
}

/** CDS's image service is asked for the alert's place; the image is drawn beside the alert and as a finding chart. */
export const archiveBeside: ExampleCheck = {
	example: 'archive-beside',
	async run({ execute, executeChanged, standIns }) {
		const { requests } = standIns.hips2fits;
		const before = requests.length;
		const execution = await execute('Start');
		const [alert] = execution.itemsOf('Its newest alert');
		const { ra, dec, diaSourceId } = alert.json;
		const asked = requests.slice(before).map((query) => ({ ...query }));
		const query = (pixels: string, fov: string) => ({
			...{ hips: 'CDS/P/DSS2/red', width: pixels, height: pixels, fov },
			...{ ra: String(ra), dec: String(dec), projection: 'TAN', coordsys: 'icrs', format: 'fits' },
		});
		expectSame(
			asked.sort((a, b) => Number(a.width) - Number(b.width)),
			[query('120', '0.01'), query('900', '0.1')],
			'the image service was asked for the place of the alert, as it documents',
		);

		const [drawn] = execution.itemsOf('Four panels');
		const { archive } = drawn.json.pictures as { archive?: Numbers };
		expectSame(
			[drawn.json.diaSourceId, archive?.isAligned, archive?.coveredFraction, archive?.label],
			[diaSourceId, true, 1, 'DSS2 red'],
			'the archive image is aligned with the alert and covers its panel',
		);
		const panels = await pictureOf(execution, drawn, 'tripletPicture');
		expectThat(panels.width > 600 && panels.height > 600, 'four panels in a square', panels);

		const [charted] = execution.itemsOf('Finding chart');
		const chart = charted.json.findingChart as Numbers;
		expectSame(
			[chart.target, chart.survey, chart.coveredFraction],
			[{ raDeg: Number(ra), decDeg: Number(dec) }, 'DSS2 red', 1],
			'the chart is centered on the alert',
		);
		expectThat(Boolean(chart.notes?.[0]?.includes('no offsets')), 'it says so', chart.notes);
		const page = await pictureOf(execution, charted, 'findingChartPicture');
		expectThat(page.width > 1000 && page.height > page.width, 'the chart is a page', page);

		const refused = await executeChanged('Start', {
			'Archive image': {
				url: 'https://alasky.cds.unistra.fr/hips-image-services/hips2fits?hips=none',
			},
		});
		const [without] = refused.itemsOf('Four panels');
		const failed = (without.json.pictures as { archive?: { error?: string } }).archive;
		expectThat(
			Boolean(failed?.error?.includes('no binary field "archive"')),
			'without an answer the rest is drawn, and the JSON says why',
			failed,
		);
		await pictureOf(refused, without, 'tripletPicture');
		return `four panels and a chart of ${diaSourceId}`;
	},
};
