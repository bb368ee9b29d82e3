import type { EditorCommand } from './readCommand';
export async function screenshot(command: EditorCommand, signal: AbortSignal): Promise<void> {
	throw new Error(command.task + signal.aborted);
}
