import { startSandbox } from '@fink/sandbox';

import { wideSky } from './wideSky';

/** A sandbox with a wide sky in a process of its own; reports its address, then its number of requests. */
async function main(): Promise<void> {
	const sandbox = await startSandbox({ sky: wideSky(Number(process.argv[2])) });
	process.on('message', () => process.send?.({ requests: sandbox.requests.length }));
	process.on('disconnect', () => process.exit(0));
	process.send?.({ url: sandbox.url });
}

void main();
