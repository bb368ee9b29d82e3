// Lints texts as if they stood in files: reads [{ path, text }] as JSON from standard input, with paths from the
// repository's root, and writes the lines of each that break the rule on imports, with ESLint's sentence.
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

const cwd = fileURLToPath(new URL('../..', import.meta.url));
const eslint = new ESLint({ cwd, overrideConfigFile: 'eslint.dev.config.mjs' });
const broken = [];
for (const file of JSON.parse(await text(process.stdin))) {
	const [{ messages }] = await eslint.lintText(file.text, { filePath: file.path });
	const fatal = messages.find((message) => message.fatal);
	if (fatal !== undefined) throw new Error(`${file.path}:${fatal.line} ${fatal.message}`);
	broken.push(
		messages
			.filter(({ ruleId }) => ruleId === 'rooms/imports')
			.map(({ line, message }) => ({ line, message })),
	);
}
console.log(JSON.stringify(broken));
