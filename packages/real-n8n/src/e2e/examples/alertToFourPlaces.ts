import type { ExampleCheck } from './ExampleCheck';
import { expectSame, expectThat } from './expectThat';
import { pictureOf } from './pictureOf';
import { sentPosts } from './sentPosts';

/** One alert reaches Telegram, Discord, Teams and Matrix, with its exact id and its picture. */
export const alertToFourPlaces: ExampleCheck = {
	example: 'alert-to-four-places',
	async run({ executeChanged, standIns }) {
		const { chats } = standIns;
		const before = chats.posts.length;
		const url = chats.url + chats.accounts.teamsPath;
		const execution = await executeChanged('Start', { 'Send to Teams': { url } });
		const posts = sentPosts(standIns, before);
		const services = posts.map(({ service }) => service).sort();
		const expected = ['discord', 'matrix', 'matrix', 'matrix', 'teams', 'telegram'];
		expectSame(services, expected, 'each place got its requests');

		const [alert] = execution.itemsOf('Write for all');
		const { bytes } = await pictureOf(execution, alert, 'tripletPicture');
		const id = String(alert.json.diaSourceId);
		for (const service of ['telegram', 'discord', 'teams', 'matrix']) {
			const own = posts.filter((post) => post.service === service);
			expectThat(
				JSON.stringify(own.map(({ fields }) => fields)).includes(id),
				`${service} has ${id}`,
			);
			const files = own.flatMap((post) => Object.values(post.files));
			if (service === 'teams') continue;
			expectThat(
				files.some((file) => file.bytes.equals(bytes)),
				`${service} has the picture, byte for byte`,
				files.map(({ name }) => name),
			);
		}
		return `${posts.length} requests about ${id}, the picture in three places`;
	},
};
