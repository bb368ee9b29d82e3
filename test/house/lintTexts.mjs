// Lints texts as if they stood in files, for as long as standard input is open: reads [{ path, text }] as a line of
// JSON, with paths from the repository's root, and writes a line: the lines of each text that break the rule on
// imports, with ESLint's sentence. Starting ESLint takes more than all that it lints here.
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

const cwd = fileURLToPath(new URL('../..', import.meta.url));
const eslint = new ESLint({
	cwd,
	overrideConfigFile: 'eslint.dev.config.mjs',
	ruleFilter: ({ ruleId }) => ruleId === 'rooms/imports',
});
for await (const line of createInterface({ input: process.stdin })) {
	const broken = [];
	for (const file of JSON.parse(line)) {
		const [{ messages }] = await eslint.lintText(file.text, { filePath: file.path });
		const fatal = messages.find((message) => message.fatal);
		if (fatal !== undefined) throw new Error(`${file.path}:${fatal.line} ${fatal.message}`);
		broken.push(messages.map(({ line, message }) => ({ line, message })));
	}
	console.log(JSON.stringify(broken));
}
