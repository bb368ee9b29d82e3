import { SLOPPY_CALLS, SLOPPY_QUESTION } from '../../standins/sloppyCalls';
import type { ExampleCheck } from './ExampleCheck';
import { expectSame, expectThat } from './expectThat';
import { readImage } from './readImage';

/** The agent calls the tools with the exact id, answers with what they gave, and the object is drawn. */
export const askAnAiAgent: ExampleCheck = {
	example: 'ask-an-ai-agent',
	async run({ execute, executeChanged, executeAnyway, standIns }) {
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
		expectSame(offered ?? [], TOOLS, 'the tools are offered to the model');
		const results = own.at(-1)?.conversation?.results ?? [];
		// n8n adds an id to the arguments when it sends them back to the model.
		const asked = results.map(({ call }) => {
			const given = JSON.parse(call.arguments) as { diaObjectId: unknown };
			return [call.tool, given.diaObjectId];
		});
		expectSame(
			asked.sort(),
			['fink_get_light_curve', 'fink_get_object', 'fink_show_object'].map((tool) => [
				tool,
				diaObjectId,
			]),
			'three tools were called with the exact id',
		);

		const rows = standIns.fink.sky.sourcesOf(diaObjectId);
		const newest = String(rows.at(-1)?.get('r:diaSourceId'));
		const summary = results.find(({ call }) => call.tool === 'fink_get_object')?.text ?? '';
		expectThat(
			summary.includes(`"detections":${rows.length}`) && summary.includes(newest),
			'the tool told the number of detections and the newest one',
			summary,
		);
		const [answer] = execution.itemsOf('Answer and picture');
		const output = String(answer.json.output);
		expectThat(
			[diaObjectId, newest].every((id) => output.includes(id)),
			'the answer holds the ids, every digit',
			output,
		);
		expectSame([answer.json.diaSourceId], [newest], 'the picture is of the newest detection');
		const [, picture = ''] = /data:image\/png;base64,([A-Za-z0-9+/=]+)\)$/.exec(output) ?? [];
		const { width } = readImage(Buffer.from(picture, 'base64'), 'the picture');
		expectThat(width > 900, 'the picture stands in the answer', width);

		const unknown = await executeChanged('Start', {
			'A question': asking('What is object 999999999999999999?'),
		});
		const [item] = unknown.itemsOf('Answer and picture');
		expectThat(
			/Fink has no detection of object 999999999999999999/.test(String(item.json.output)) &&
				!String(item.json.output).includes('data:image'),
			'an id that the tools did not return is answered without a picture',
			item.json,
		);
		const beforeSloppy = turns.length;
		// n8n 1 marks the execution as failed for a tool's error, although the model read it and went on.
		await executeAnyway('Start', { 'A question': asking(SLOPPY_QUESTION) });
		const sloppy = turns.slice(beforeSloppy).at(-1)?.conversation?.results ?? [];
		expectSame([sloppy.length], [SLOPPY_CALLS.length], 'each sloppy call is answered');
		sloppy.forEach(({ text }, index) => {
			const { tool, arguments: given, reads } = SLOPPY_CALLS[index];
			expectThat(reads.test(text), `${tool} ${JSON.stringify(given)} says ${reads}`, text);
			expectThat(!text.includes('[item'), 'a model reads nothing of items', text);
		});
		return `3 tools called with ${diaObjectId}, its picture in the answer; an invented id and ${sloppy.length} sloppy calls are answered, too`;
	},
};

const TOOLS = [
	'fink_count_night',
	'fink_find_object',
	'fink_get_asteroid',
	'fink_get_light_curve',
	'fink_get_object',
	'fink_search_alerts',
	'fink_show_object',
];

function asking(value: string): Record<string, unknown> {
	const id = '8e35c2cd-3bf6-441b-8b0e-2050b76932cb';
	return { assignments: { assignments: [{ id, name: 'chatInput', type: 'string', value }] } };
}
