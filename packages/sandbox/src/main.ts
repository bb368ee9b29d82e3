import { FinkError } from '@fink/core';
import { runCommand } from './runCommand';

/** Runs the command of this process's arguments until a signal ends it, also while it starts. */
async function main(): Promise<void> {
	const started = runCommand(process.argv.slice(2), (text) => void process.stdout.write(text));
	const stop = (): void =>
		void started.then((running) => running?.close()).finally(() => process.exit(0));
	process.once('SIGINT', stop);
	process.once('SIGTERM', stop);
	await started;
}

main().catch((error: unknown) => {
	const text = error instanceof Error ? error.message : String(error);
	const advice = error instanceof FinkError ? `\n${error.advice}` : '';
	process.stderr.write(`The sandbox did not start: ${text}${advice}\n`);
	process.exitCode = 1;
});
