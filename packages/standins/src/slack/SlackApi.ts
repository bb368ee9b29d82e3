import { METHODS, type SlackArguments } from './methods';
import { SlackError } from './SlackError';
import type { Workspace } from './Workspace';

/** A call as it came and what it was answered. */
export interface SlackCallRecord {
	/** E.g. `chat.postMessage`; `upload` for the bytes of a file. */
	readonly method: string;
	readonly args: SlackArguments;
	/** Undefined when the call succeeded. */
	readonly error?: string;
	/** Slack's own explanations. */
	readonly messages: readonly string[];
}

/** A call before anything of it is checked. */
export interface IncomingCall {
	readonly args: SlackArguments;
	/** The token, from wherever Slack takes it. */
	readonly token?: string;
}

/** Slack's Web API without HTTP. */
export class SlackApi {
	/** Every call so far, oldest first. */
	readonly calls: SlackCallRecord[] = [];

	constructor(
		private readonly workspace: Workspace,
		private readonly token: string,
		private readonly scopes: readonly string[],
	) {}

	/**
	 * Answers a call; its errors are part of the answer.
	 *
	 * @param read - Reads the call; may throw a SlackError.
	 */
	call(name: string, read: () => IncomingCall, filesUrl: string): Record<string, unknown> {
		let args: SlackArguments = {};
		try {
			const method = METHODS.find((known) => known.name === name);
			if (!method) throw new SlackError('unknown_method', { req_method: name });
			const incoming = read();
			args = incoming.args;
			this.checkToken(incoming.token, method.scopes);
			const answer = method.answer(args, { workspace: this.workspace, filesUrl });
			this.calls.push({ method: name, args, messages: [] });
			return { ok: true, ...answer };
		} catch (error) {
			if (!(error instanceof SlackError)) throw error;
			const { code, details } = error;
			const metadata = details.response_metadata as { messages?: string[] } | undefined;
			this.calls.push({ method: name, args, error: code, messages: metadata?.messages ?? [] });
			return { ok: false, error: code, ...details };
		}
	}

	/** Keeps the bytes of a file; gives a reason when they are not what was announced. */
	upload(id: string, bytes?: Buffer): string | undefined {
		const error = this.keep(id, bytes);
		this.calls.push({ method: 'upload', args: { id }, error, messages: [] });
		return error;
	}

	private checkToken(token: string | undefined, needs: readonly string[]): void {
		if (token === undefined) throw new SlackError('not_authed');
		if (token !== this.token) throw new SlackError('invalid_auth');
		const needed = needs.filter((scope) => !this.scopes.includes(scope));
		if (needed.length === 0) return;
		const provided = this.scopes.join(',');
		throw new SlackError('missing_scope', { needed: needed.join(','), provided });
	}

	private keep(id: string, bytes?: Buffer): string | undefined {
		const file = this.workspace.files.get(id);
		if (!file || file.completedAtMs !== undefined) return 'no upload of this id is expected';
		if (!bytes) return 'the form holds no file';
		if (bytes.length !== file.length) {
			return `${bytes.length} bytes came, ${file.length} were announced`;
		}
		file.bytes = bytes;
		return undefined;
	}
}
