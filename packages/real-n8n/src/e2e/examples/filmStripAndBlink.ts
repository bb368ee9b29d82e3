import type { ExampleCheck } from './ExampleCheck';
import { expectSame, expectThat } from './expectThat';
import { pictureOf } from './pictureOf';

const VISITS = 8;

/** Two film strips of the last eight visits and a blink animation with as many frames. */
export const filmStripAndBlink: ExampleCheck = {
	example: 'film-strip-and-blink',
	async run({ execute, standIns }) {
		const execution = await execute('Start');
		const visits = execution.itemsOf('Get the last eight visits').map(({ json }) => json);
		const rows = standIns.fink.sky
			.sourcesOf(String(visits[0]?.diaObjectId))
			.filter((row) => row.get('r:band') === 'r')
			.slice(-VISITS);
		expectSame(
			visits.map(({ diaSourceId }) => diaSourceId),
			rows.map((row) => String(row.get('r:diaSourceId'))),
			'the visits are the last eight in r, oldest first, under exact ids',
		);

		for (const node of ['Film strip of the sky', 'Film strip of the changes']) {
			const [item] = execution.itemsOf(node);
			const { type, width, height } = await pictureOf(execution, item, 'filmStripPicture');
			const isTwoRowsOfFour = type === 'png' && width >= 4 * 240 && height >= 2 * 240;
			expectThat(isTwoRowsOfFour, `${node} has two rows of four`, [type, width, height]);
			const panels = item.json.panels as Array<{ vmin: number; vmax: number }>;
			const limits = new Set(panels.map(({ vmin, vmax }) => `${vmin} ${vmax}`));
			expectSame([panels.length, limits.size], [VISITS, 1], `${node} has shared limits`);
		}

		const [blink] = execution.itemsOf('Blink through the visits');
		const { type, frames, width } = await pictureOf(execution, blink, 'blinkPicture');
		expectSame([type, frames, width], ['gif', VISITS, 300], 'the animation has all visits');
		return `2 film strips and a GIF of ${VISITS} visits`;
	},
};
