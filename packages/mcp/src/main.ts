import { DEFAULT_BASE_URL } from '@fink/core';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';

import { createFinkServer } from './createFinkServer';
import { readCommandLine } from './readCommandLine';

const USAGE = `fink-mcp: Rubin alerts of the Fink broker for AI assistants, over stdin and stdout.

  --base-url <url>   Fink's API, or another server that speaks it. Default: ${DEFAULT_BASE_URL}
  --help             Show this text

The environment variable FINK_BASE_URL does the same as --base-url.`;

const command = readCommandLine(process.argv.slice(2), process.env);
if ('help' in command) {
	console.log(USAGE);
} else if ('error' in command) {
	console.error(`${command.error}\n\n${USAGE}`);
	process.exitCode = 2;
} else {
	// stdout belongs to the protocol.
	await createFinkServer(command.baseUrl).connect(new StdioServerTransport());
}
