import type { ExampleCheck } from './ExampleCheck';
import { expectSame, expectThat } from './expectThat';
import { readImage } from './readImage';

/** The model gets exactly the picture of each alert, and its opinion is next to the alert's id. */
export const letTheModelLook: ExampleCheck = {
	example: 'let-the-model-look',
	async run({ execute, standIns }) {
		const { turns } = standIns.chat;
		const before = turns.length;
		const execution = await execute('Start');
		const drawn = execution.itemsOf('Draw them');
		expectThat(drawn.length > 0, 'alerts were drawn');
		const shown = turns.slice(before).flatMap(({ conversation }) => conversation?.pictures ?? []);
		const pictures = shown.map((url) => Buffer.from(url.replace(/^data:[^,]*,/, ''), 'base64'));
		const files = await Promise.all(
			drawn.map(async ({ binary = {} }) => await execution.bytesOf(binary.tripletPicture)),
		);
		const sorted = (all: Buffer[]) => all.map((bytes) => bytes.toString('base64')).sort();
		expectSame(sorted(pictures), sorted(files), 'the model is shown the pictures, byte for byte');
		const { width } = readImage(pictures[0], 'the picture');
		expectThat(width > 900, 'the picture is a triplet', width);
		const opinions = execution.itemsOf('Opinions').map(({ json }) => json);
		expectSame(
			opinions.map(({ diaSourceId }) => diaSourceId),
			drawn.map(({ json }) => json.diaSourceId),
			'each opinion stands beside its alert',
		);
		expectSame(
			opinions.map(({ verdict }) => verdict),
			opinions.map(() => 'unsure'),
			'the verdict is what the model said first',
		);
		return `${drawn.length} pictures shown to the model, each opinion beside its alert`;
	},
};
