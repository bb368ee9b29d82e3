import { RealN8nError } from '../machine/RealN8nError';
import type { OwnerAccount } from './ownerAccount';

interface Settings {
	readonly userManagement: { readonly showSetupOnFirstLoad: boolean };
}

/**
 * The editor's own REST API, logged in as the owner. It is not a public API: it holds for the n8n that
 * our lockfile names.
 */
export class N8nSession {
	/** Ends with the change that is under way. */
	private lastChange: Promise<unknown> = Promise.resolve();

	private constructor(
		readonly url: string,
		private readonly cookie: string,
	) {}

	/**
	 * Logs in; sets the owner's account up before when n8n has none.
	 *
	 * @throws {RealN8nError} When n8n has another owner.
	 */
	static async open(url: string, { email, password }: OwnerAccount): Promise<N8nSession> {
		const visitor = new N8nSession(url, '');
		const { userManagement } = await visitor.get<Settings>('/rest/settings');
		if (userManagement.showSetupOnFirstLoad) {
			const name = { firstName: 'Fink', lastName: 'Sandbox' };
			await visitor.post('/rest/owner/setup', { email, password, ...name });
		}
		const answer = await fetch(`${url}/rest/login`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			// Releases before about 1.93 read `email`.
			body: JSON.stringify({ emailOrLdapLoginId: email, email, password }),
		});
		const cookie = answer.headers
			.getSetCookie()
			.map((line) => line.split(';')[0])
			.join('; ');
		if (!answer.ok || cookie === '') {
			throw new RealN8nError(`n8n did not let ${email} in (${answer.status})`, {
				advice: 'Was the password changed in n8n? Start over with: npm run editor -- --fresh',
			});
		}
		return new N8nSession(url, cookie);
	}

	/** GET of JSON. */
	async get<T>(path: string): Promise<T> {
		const answer = await this.request(path);
		return unwrap<T>(await answer.json());
	}

	/** GET of bytes. */
	async getBytes(path: string): Promise<{ mimeType: string; bytes: Uint8Array }> {
		const answer = await this.request(path);
		return {
			mimeType: answer.headers.get('content-type') ?? '',
			bytes: new Uint8Array(await answer.arrayBuffer()),
		};
	}

	/** POST of JSON. */
	async post<T>(path: string, body: object): Promise<T> {
		return await this.send<T>('POST', path, body);
	}

	/** PATCH of JSON. */
	async patch<T>(path: string, body: object): Promise<T> {
		return await this.send<T>('PATCH', path, body);
	}

	/** One change after the other: n8n 1 mixes up the transactions of two at a time in its SQLite. */
	private async send<T>(method: string, path: string, body: object): Promise<T> {
		const change = this.lastChange.then(async () => {
			const answer = await this.request(path, {
				method,
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body),
			});
			return unwrap<T>(await answer.json());
		});
		this.lastChange = change.catch(() => undefined);
		return await change;
	}

	private async request(path: string, init: RequestInit = {}): Promise<Response> {
		const answer = await fetch(this.url + path, {
			...init,
			// On a busy machine n8n may close a connection that is kept alive just as a request is sent on it.
			headers: { ...init.headers, cookie: this.cookie, connection: 'close' },
		});
		if (!answer.ok) {
			throw new RealN8nError(`n8n answered ${answer.status} to ${path}`, {
				advice: (await answer.text()).slice(0, 300),
			});
		}
		return answer;
	}
}

/** REST answers come in an envelope, `/types/` does not. */
function unwrap<T>(answer: unknown): T {
	const envelope = answer as { data?: T };
	return envelope.data ?? (answer as T);
}
