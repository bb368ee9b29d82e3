/** A request to one of the services, as it came. */
export interface PostRequest {
	readonly method: string;
	/** Without the service's own part at the beginning. */
	readonly path: string;
	readonly query: URLSearchParams;
	readonly headers: Readonly<Record<string, string | undefined>>;
	/** JSON of the body, or the text fields of a form. */
	readonly fields: Readonly<Record<string, unknown>>;
	/** Files of a form by their fields, or the body itself as `body`. */
	readonly files: Readonly<Record<string, PostedFile>>;
	/** Bytes of the body. */
	readonly size: number;
}

/** A file that came with a request. */
export interface PostedFile {
	readonly name: string;
	readonly mimeType: string;
	readonly bytes: Buffer;
}

/** What a service answers. */
export interface PostAnswer {
	readonly status: number;
	/** Nothing for an empty body. */
	readonly json?: unknown;
}

/** A service that messages are posted to: its rules, as its documentation states them. */
export interface PostService {
	readonly name: string;
	/** Beginning of its addresses on the server. */
	readonly prefix: string;
	/** @throws {PostError} The service would refuse the request. */
	readonly answer: (request: PostRequest) => PostAnswer;
}

/** A refusal, in the service's own form. */
export class PostError extends Error {
	/** @param json - Body of the answer. */
	constructor(
		readonly status: number,
		message: string,
		readonly json: unknown,
	) {
		super(message);
	}
}
