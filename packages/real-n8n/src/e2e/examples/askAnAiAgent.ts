import type { ExampleCheck } from './ExampleCheck';
import { expectSame, expectThat } from './expectThat';
import { pictureOf } from './pictureOf';

/** The agent calls the tools with the exact id, answers with what they gave, and the object is drawn. */
export const askAnAiAgent: ExampleCheck = {
	example: 'ask-an-ai-agent',
	async run({ execute, standIns }) {
		const { turns } = standIns.chat;
		const before = turns.length;
		const execution = await execute('Start');
		const own = turns.slice(before);
		const [question] = execution.itemsOf('A question');
		const [diaObjectId] = /\d{15,19}/.exec(String(question.json.chatInput)) ?? [];
		expectThat(diaObjectId !== undefined, 'the question names an object', question.json);

		const errors = own.flatMap(({ error = [] }) => error);
		expectSame(errors, [], 'the chat model understood everything');
		const offered = own[0].conversation?.tools.map(({ name }) => name).sort();
		const tools = [
			'Get_alerts_of_a_tag',
			'Get_latest_detections',
			'Get_object_summary',
			'List_the_tags',
			'Search_a_position',
		];
		expectSame(offered ?? [], tools, 'the tools are offered to the model');
		const results = own.at(-1)?.conversation?.results ?? [];
		// n8n adds an id to the arguments when it tells them back to the model.
		const asked = results.map(({ call }) => {
			const given = JSON.parse(call.arguments) as { diaObjectId: unknown };
			return [call.tool, given.diaObjectId];
		});
		expectSame(
			asked.sort(),
			['Get_latest_detections', 'Get_object_summary'].map((tool) => [tool, diaObjectId]),
			'two tools were called with the exact id',
		);

		const newest = standIns.fink.sky.sourcesOf(diaObjectId).slice(-5).reverse();
		const ids = newest.map((row) => String(row.get('r:diaSourceId')));
		const detections = results.find(({ call }) => call.tool === 'Get_latest_detections');
		const listed = [...(detections?.text ?? '').matchAll(/"diaSourceId":"(\d+)"/g)];
		expectSame(
			listed.map(([, id]) => id),
			ids,
			'the tool gave the five newest detections',
		);
		const [answer] = execution.itemsOf('Answer and picture');
		const output = String(answer.json.output);
		expectThat(
			[diaObjectId, ...ids].every((id) => output.includes(id)),
			'the answer holds the ids, every digit',
			output,
		);
		expectSame([answer.json.diaSourceId], [ids[0]], 'the picture is of the newest detection');
		const { width } = await pictureOf(execution, answer, 'tripletPicture');
		expectThat(width > 900, 'the object is drawn', width);
		return `2 tools called with ${diaObjectId}, ${ids.length} exact ids in the answer`;
	},
};
