import type { ExampleCheck } from './ExampleCheck';
import { expectSame, expectThat } from './expectThat';
import { pictureOf } from './pictureOf';

/** A card of the object's newest alert, with its record and a message. */
export const quickLook: ExampleCheck = {
	example: 'quick-look',
	async run({ execute, standIns }) {
		const execution = await execute('Start');
		const [item, ...others] = execution.itemsOf('Fink Quick Look');
		expectThat(item !== undefined && others.length === 0, 'one object comes out', others.length);
		const { diaObjectId, diaSourceId, message } = item.json;
		const newest = standIns.fink.sky.sourcesOf(String(diaObjectId)).at(-1);
		const ids = [newest?.get('r:diaObjectId'), newest?.get('r:diaSourceId')].map(String);
		expectSame([diaObjectId, diaSourceId], ids, 'the ids are those of the newest alert');
		expectThat(JSON.stringify(message).includes('cid:picture'), 'the mail shows it', message);
		const { width, type } = await pictureOf(execution, item, 'picture');
		expectSame([type, width], ['png', 1080], 'the card is 1080 pixels wide');
		return `a card of ${String(diaSourceId)}`;
	},
};
