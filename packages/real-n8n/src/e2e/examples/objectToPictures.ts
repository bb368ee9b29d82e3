import type { ExampleCheck } from './ExampleCheck';
import { expectSame, expectThat } from './expectThat';
import { pictureOf } from './pictureOf';

/** Three pictures of the object's newest alert and a triplet, under exact ids. */
export const objectToPictures: ExampleCheck = {
	example: 'object-to-pictures',
	async run({ execute, standIns }) {
		const execution = await execute('Start');
		const [item, ...others] = execution.itemsOf('Render Triplet');
		expectThat(item !== undefined && others.length === 0, 'one alert comes out', others.length);
		const { diaObjectId, diaSourceId } = item.json;
		const newest = standIns.fink.sky.sourcesOf(String(diaObjectId)).at(-1);
		const ids = [newest?.get('r:diaObjectId'), newest?.get('r:diaSourceId')].map(String);
		expectSame([diaObjectId, diaSourceId], ids, 'the ids are those of the newest alert');

		for (const kind of ['science', 'template', 'difference']) {
			const { width, height, type } = await pictureOf(execution, item, `${kind}Picture`);
			expectSame([type, width, height], ['png', 300, 300], `the ${kind} picture is 300 x 300`);
		}
		const triplet = await pictureOf(execution, item, 'tripletPicture');
		expectThat(triplet.width > 900 && triplet.height > 300, 'the triplet shows three', triplet);
		return `4 pictures of ${diaSourceId}`;
	},
};
